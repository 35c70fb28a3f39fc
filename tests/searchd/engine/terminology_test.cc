#include "searchd/engine/terminology.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"
#include "stemmers/analyzer.h"
#include "stemmers/stop_words.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"Smugglers","body":"A smuggler of migrants; IOM and the domestic workers. National law."}
{"id":"b","title":"","body":"Los traficantes y la trabajadora del hogar en su casa.","lang":"es"}
)"};
  Lexicons lexicons = read_lexicons(index.reader());
  Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus,
           {{{"smuggler", "smuggler of migrants", "coyote"},
             {"traficante", "coyote"},
             {"passeur"}}},
           {}},
          {ConceptOrigin::thesaurus,
           {{{"domestic worker", "household help"}, {"trabajadora del hogar"}, {"bonne"}}},
           {}},
          {ConceptOrigin::name,
           {{{"International Organization for Migration", "IOM"}, {"OIM"}, {"OIM"}}},
           {}},
          {ConceptOrigin::thesaurus, {{{"nationality"}, {"caso"}, {"sans abri"}}}, {}}},
      lexicons);

  std::vector<Terminology::Found> find(std::string_view text) const {
    return terminology.find(Analyzer().analyze(text));
  }
};

constexpr auto kEn = static_cast<std::size_t>(Language::en);
constexpr auto kEs = static_cast<std::size_t>(Language::es);

}  // namespace

TEST_CASE_METHOD(Fixture, "words name a concept in any inflection and either language") {
  for (const char* text : {"coyotes", "Smuggler", "SMUGGLERS", "traficantes", "passeurs"}) {
    INFO(text);
    REQUIRE_FALSE(find(text).empty());
    CHECK(find(text).front().number == 0);
  }
  CHECK(find("nothing of the kind").empty());
  CHECK(find("").empty());
}

TEST_CASE("a term of a query stays in a clause, unless it has two itself") {
  const InventedIndex index(R"({"id":"a","title":"","body":"x"})");
  const Lexicons lexicons = read_lexicons(index.reader());
  const Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus,
           {{{"child migrant"}, {"niño migrante"}, {"enfant migrant"}}},
           {}},
          {ConceptOrigin::thesaurus,
           {{{"boys and girls"}, {"niños y las niñas"}, {"filles et garçons"}}},
           {}}},
      lexicons);
  const auto count = [&](std::string_view text) {
    const auto words = Analyzer().analyze(text);
    std::vector<bool> small;
    for (const Token& word : words) small.push_back(is_stop_word_anywhere(word.word));
    return terminology.find(words, small).size();
  };
  for (const char* text : {"child migrants", "child of the migrant", "niños migrantes",
                           "boys and girls", "boys girls", "niños y niñas", "filles et garçons"}) {
    INFO(text);
    CHECK(count(text) == 1);
  }
  for (const char* text : {"child and migrants", "children, migrants", "niños y migrantes",
                           "enfants ou les migrants"}) {
    INFO(text);
    CHECK(count(text) == 0);
  }
}

TEST_CASE_METHOD(Fixture, "an acronym that is another word in small letters needs capitals") {
  const auto built = Terminology::build(
      std::vector<ConceptTerms>{{ConceptOrigin::acronym,
                                 {{{}, {"Centro de Atención", "CASA", "IOM"}, {}}},
                                 {},
                                 {},
                                 {},
                                 {"CASA"}}},
      lexicons);
  const auto count = [&](std::string_view text) {
    return built.find(Analyzer().analyze(text)).size();
  };
  CHECK(count("CASA") == 1);
  CHECK(count("casa") == 0);
  CHECK(count("IOM") == 1);
  CHECK(count("iom") == 1);
}

TEST_CASE_METHOD(Fixture, "a term of several words is found where it stands, the longest first") {
  const auto found = find("a household help");
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == 1);
  CHECK(found[0].first == 1);
  CHECK(found[0].count == 2);
  CHECK(find("household").empty());
  CHECK(find("smuggler migrants").front().count == 2);
}

TEST_CASE_METHOD(Fixture,
                 "small words may stand within a term, and are not passed over behind it") {
  const auto words = Analyzer().analyze("smuggler of migrants of");
  const auto found = terminology.find(words, {false, true, false, true});
  REQUIRE(found.size() == 2);
  CHECK(found[0].count == 3);
  CHECK(found[1].count == 1);
  CHECK(terminology.find(words).size() == 1);
}

TEST_CASE_METHOD(Fixture, "a term keeps its small words where a single other would be left") {
  const auto built = Terminology::build(
      std::vector<ConceptTerms>{{ConceptOrigin::thesaurus,
                                 {{{"law of the land", "on the migrants"}, {"el hogar"}, {}}},
                                 {}}},
      lexicons);
  const auto count = [&](std::string_view text) {
    return built.find(Analyzer().analyze(text)).size();
  };
  CHECK(count("on migrants") == 1);
  CHECK(count("migrants") == 0);
  CHECK(count("law land") == 1);
  CHECK(count("hogar") == 1);
}

TEST_CASE_METHOD(Fixture, "acronyms are known in capitals and in small letters") {
  CHECK(find("OIM").front().number == 2);
  CHECK(find("oim").front().number == 2);
}

TEST_CASE_METHOD(Fixture, "words of one stem but another meaning name nothing") {
  CHECK(find("national").empty());
  CHECK(find("casas").empty());
  CHECK(find("casos").front().number == 3);
  CHECK(find("abri").empty());
}

TEST_CASE_METHOD(Fixture, "only what the index holds is a wording") {
  const IndexConcept& smuggler = terminology.at(0);
  REQUIRE(smuggler.wordings[kEn].size() == 2);  // no coyote
  CHECK(smuggler.wordings[kEn][1].words.size() == 2);
  CHECK(smuggler.wordings[kEs].size() == 1);
  CHECK(terminology.label(0) == "smuggler");
  const IndexConcept& body = terminology.at(2);
  REQUIRE(body.wordings[kEn].size() == 1);
  CHECK(body.wordings[kEn][0].words[0][0].acronym);
  CHECK(terminology.at(3).wordings[kEs].empty());  // "casa" is no "caso"
}

TEST_CASE_METHOD(Fixture, "words of the terms are known words") {
  const auto known = terminology.known_words(Language::en);
  CHECK(std::find(known.begin(), known.end(), "coyote") != known.end());
  CHECK(std::is_sorted(known.begin(), known.end()));
}

TEST_CASE("a concept is named in British and in American spelling, and found in both") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"labor recruitment and labour recruiters"}
)");
  const Lexicons lexicons = read_lexicons(index.reader());
  const Terminology terminology = Terminology::build(
      std::vector<ConceptTerms>{
          {ConceptOrigin::thesaurus, {{{"labour recruitment", "organization"}, {}, {}}}, {}}},
      lexicons);
  for (const char* text : {"labor recruitment", "labour recruitment", "organisations"}) {
    INFO(text);
    CHECK(terminology.find(Analyzer().analyze(text)).size() == 1);
  }
  const auto& wordings = terminology.at(0).wordings[kEn];
  REQUIRE(wordings.size() == 1);
  REQUIRE(wordings[0].words.size() == 2);
  CHECK(wordings[0].words[0].size() == 2);
}
