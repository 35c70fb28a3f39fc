#include "searchd/engine/query_correction.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"voluntary return of migrants; organised detention; labor migration, fled A/RES/69/187"}
{"id":"b","title":"","body":"La detención de mujeres","lang":"es"}
{"id":"c","title":"","body":"human rights","lang":"en"}
)"};
  Lexicons lexicons = read_lexicons(index.reader());
  Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus, {{{"smuggler"}, {"pollero"}, {"passeur"}}}, {}}},
      lexicons);
  MadeOnce<SpellingDictionaries> dictionaries{[this] {
    return SpellingDictionaries{
        SpellingDictionary(lexicons[0], terminology.known_words(Language::en)),
        SpellingDictionary(lexicons[1], {}), SpellingDictionary(lexicons[2], {})};
  }};

  std::string correct(std::string_view text, Language prior = Language::en) const {
    const auto corrected = correct_query(text, parse_query(text, Analyzer()),
                                         {lexicons, terminology, dictionaries}, prior);
    return corrected.value_or("as typed");
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "mistyped words are replaced, the rest stays as typed") {
  CHECK(correct("  The volontary  retrun, please") == "  The voluntary  return, please");
  CHECK(correct("smugler") == "smuggler");
  CHECK(correct("mugeres", Language::es) == "mujeres");
  CHECK(correct("humanrights") == "human rights");
}

TEST_CASE_METHOD(Fixture, "a word in place of another is written as that was") {
  CHECK(correct("Retrun") == "Return");
  CHECK(correct("RETRUN") == "RETURN");
  CHECK(correct("DETENTOIN of WOMEN") == "DETENTION of WOMEN");
  CHECK(correct("Órganised retrun", Language::es) == "Órganised return");
}

TEST_CASE_METHOD(Fixture, "a word cut at its end is completed") {
  CHECK(correct("detentio") == "detention");
  CHECK(correct("smuggl") == "smuggler");
  CHECK(correct("mig") == "as typed");
}

TEST_CASE_METHOD(Fixture, "known words need no correction, in whatever language or form") {
  for (const char* text : {"returned migrant", "detencion", "polleros", "what is the return",
                           "mujer detention", "smugglers", ""}) {
    INFO(text);
    CHECK(correct(text) == "as typed");
  }
}

TEST_CASE_METHOD(Fixture, "a word of which another spelling or form is known is no slip") {
  for (const char* text : {"labour", "labourers", "organizing", "fleeing"}) {
    INFO(text);
    CHECK(correct(text) == "as typed");
  }
}

TEST_CASE_METHOD(Fixture, "numbers, identifiers, acronyms, quoted and signed words are meant") {
  for (const char* text : {"A/RSE/69/188", "RTRN", "\"retrun\"", "+retrun", "-retrun", "20144",
                           "retrun.org", "x@retrun"}) {
    INFO(text);
    CHECK(correct(text) == "as typed");
  }
}

TEST_CASE_METHOD(Fixture, "words meant as typed are corrected for an offer only") {
  const auto offer = [&](std::string_view text) {
    return correct_query(text, parse_query(text, Analyzer()), {lexicons, terminology, dictionaries},
                         Language::en, {}, CorrectedWords::meant)
        .value_or("as typed");
  };
  CHECK(offer("\"volontary retrun\"") == "\"voluntary return\"");
  CHECK(offer("retrun NEAR/3 migrants") == "return NEAR/3 migrants");
  CHECK(offer("title:retrun +volontary") == "title:return +voluntary");
  CHECK(offer("\"volontary retr*\"") == "\"voluntary retr*\"");
  for (const char* text : {"retrun", "-retrun", "-\"retrun x\"", "\"A/RSE/69/188\"", "\"RTRN\"",
                           "\"20144\"", "\"voluntary return\""}) {
    INFO(text);
    CHECK(offer(text) == "as typed");
  }
}

TEST_CASE_METHOD(Fixture, "a query has so many words looked up") {
  std::string typed;
  std::string wanted;
  for (std::size_t i = 0; i < kMaxCorrectedWords + 2; ++i) {
    typed += "retrun ";
    wanted += i < kMaxCorrectedWords ? "return " : "retrun ";
  }
  CHECK(correct(typed) == wanted);
}

TEST_CASE_METHOD(Fixture, "what names something is not corrected") {
  const std::string text = "retrun retrun";
  const ByteRange first[] = {{0, 6}};
  CHECK(correct_query(text, parse_query(text, Analyzer()), {lexicons, terminology, dictionaries},
                      Language::en, first) == "retrun return");
}
