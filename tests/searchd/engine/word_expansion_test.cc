#include "searchd/engine/word_expansion.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/ranking.h"
#include "stemmers/analyzer.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"Detention","body":"Detained children and WHO know who detains."}
{"id":"b","title":"","body":"Protección, proteccion, protecciones. ONU; un niño","lang":"es"}
)"};
  Lexicons lexicons = read_lexicons(index.reader());

  static Token token(std::string_view text) { return Analyzer().analyze(text).at(0); }
};

constexpr auto kEn = static_cast<std::size_t>(Language::en);
constexpr auto kEs = static_cast<std::size_t>(Language::es);

}  // namespace

TEST_CASE_METHOD(Fixture, "the exact form comes first, then accents, then the family") {
  const WordForms forms = expand_word(token("protección"), lexicons);
  REQUIRE(forms[kEs].size() == 3);
  CHECK(forms[kEs][0].text == "protección");
  CHECK(forms[kEs][0].weight == ranking::kExactForm);
  CHECK(forms[kEs][1].text == "proteccion");
  CHECK(forms[kEs][1].weight == ranking::kOtherAccents);
  CHECK(forms[kEs][2].text == "protecciones");
  CHECK(forms[kEs][2].weight == ranking::kSameStem);
  CHECK(forms[kEn].empty());
}

TEST_CASE_METHOD(Fixture, "a stop word in capitals is an acronym and nothing else") {
  const WordForms who = expand_word(token("WHO"), lexicons);
  REQUIRE(who[kEn].size() == 1);
  CHECK(who[kEn][0].acronym);
  CHECK(who[kEn][0].text == "WHO");
  const WordForms onu = expand_word(token("ONU"), lexicons);
  REQUIRE(onu[kEs].size() == 1);
  CHECK_FALSE(onu[kEs][0].acronym);
}

TEST_CASE_METHOD(Fixture, "a stop word in capitals that no text has as acronym is the word") {
  const WordForms and_forms = expand_word(token("AND"), lexicons);
  REQUIRE(and_forms[kEn].size() == 1);
  CHECK(and_forms[kEn][0].text == "and");
  CHECK_FALSE(and_forms[kEn][0].acronym);
  CHECK(and_forms[kEn][0].weight == ranking::kExactForm);
}

TEST_CASE_METHOD(Fixture, "all of a query, an acronym is the word as well, far behind") {
  const WordForms who = expand_word(token("WHO"), lexicons, true);
  REQUIRE(who[kEn].size() == 2);
  CHECK(who[kEn][0].acronym);
  CHECK(who[kEn][1].text == "who");
  CHECK(who[kEn][1].weight == ranking::kWordOfAcronym);
}

TEST_CASE_METHOD(Fixture, "a phrase's word keeps to its form, accents optional when not typed") {
  CHECK(expand_phrase_word(token("detained"), lexicons)[kEn].size() == 1);
  CHECK(expand_phrase_word(token("proteccion"), lexicons)[kEs].size() == 2);
  CHECK(expand_phrase_word(token("protección"), lexicons)[kEs].size() == 1);
}

TEST_CASE("a word that a language knows has no family in others") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"Health care; the region"}
{"id":"b","title":"","body":"Una cara nueva","lang":"es"}
{"id":"c","title":"","body":"On enferme des migrants; région, régions","lang":"fr"}
)");
  const Lexicons lexicons = read_lexicons(index.reader());
  const auto count = [&](std::string_view word, Language language, std::optional<Language> own) {
    const Token token = Analyzer().analyze(word).at(0);
    return expand_word(token, lexicons, false, own)[static_cast<std::size_t>(language)].size();
  };
  CHECK(count("care", Language::es, {}) == 1);
  CHECK(count("care", Language::es, Language::en) == 0);
  CHECK(count("care", Language::en, Language::en) == 1);
  CHECK(count("enfermera", Language::fr, Language::es) == 0);
  CHECK(count("enfermer", Language::fr, Language::fr) == 1);
  // Spelled alike but for accents, it may be the same.
  CHECK(count("region", Language::fr, Language::en) == 1);
}

TEST_CASE("variants are found beside the family, spellings almost as the word itself") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"Labor programs, laborers, organized labour; she fled from her employer"}
{"id":"b","title":"","body":"Huyen de la violencia; que se garantice su derecho","lang":"es"}
{"id":"c","title":"","body":"La directrice et les directives; détention","lang":"fr"}
)");
  const Lexicons lexicons = read_lexicons(index.reader());
  const auto forms = [&](std::string_view word, Language language) {
    return expand_word(Analyzer().analyze(word).at(0),
                       lexicons)[static_cast<std::size_t>(language)];
  };
  const auto labour = forms("labour", Language::en);
  REQUIRE(labour.size() == 3);
  CHECK(labour[0].text == "labour");
  CHECK(labour[1].text == "labor");
  CHECK(labour[1].weight == ranking::kOtherSpelling);
  CHECK(labour[2].text == "laborers");
  CHECK(labour[2].weight == ranking::kSameStem);
  const auto only = [&](std::string_view word, Language language, std::string_view form) {
    const auto found = forms(word, language);
    return found.size() == 1 && found[0].text == form && found[0].weight == ranking::kSameStem;
  };
  CHECK(only("organisation", Language::en, "organized"));
  CHECK(only("fleeing", Language::en, "fled"));
  CHECK(only("huir", Language::es, "huyen"));
  CHECK(only("garantizar", Language::es, "garantice"));
  // "directeuse" would bring "directives", which Snowball gives its stem.
  CHECK(only("directeurs", Language::fr, "directrice"));
  CHECK(expand_phrase_word(Fixture::token("program"), lexicons)[kEn].empty());
}
