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
