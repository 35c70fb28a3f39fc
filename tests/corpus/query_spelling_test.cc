#include "corpus/query_spelling.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

TEST_CASE("identifiers are spelled as texts print them") {
  CHECK(spell_as_printed("a-res-68-179").text == "A/RES/68/179");
  CHECK(spell_as_printed("A HRC 20 24 add 1").text == "A/HRC/20/24/ADD.1");
  CHECK(spell_as_printed("c-138 c138").text == "C. 138 C138");
  CHECK(spell_as_printed("gc14, og 14").text == "GC 14, GC 14");
  CHECK(spell_as_printed("art16 icrmw").text == "art. 16 ICRMW");
}

TEST_CASE("all else stays as typed") {
  for (const std::string query : {"", "niños migrantes", "C. difficile", "a b c", "10/12/2014",
                                  "www.crc.org/cat?a=c138", "d’asile « l’Est »"}) {
    CHECK(spell_as_printed(query).text == query);
  }
}

TEST_CASE("each byte knows where it comes from") {
  const std::string query = "é a_69_277 #é gc14";
  const SpelledQuery spelled = spell_as_printed(query);
  CHECK(spelled.text == "é A/69/277 é GC 14");
  REQUIRE(spelled.begin.size() == spelled.text.size());
  REQUIRE(spelled.end.size() == spelled.text.size());
  for (std::size_t i = 0; i < spelled.text.size(); ++i) {
    CHECK(spelled.begin[i] <= spelled.end[i]);
    CHECK(spelled.end[i] <= query.size());
    if (i > 0) CHECK(spelled.begin[i] >= spelled.begin[i - 1]);
  }
  const std::size_t symbol = spelled.text.find("A/69/277");
  CHECK(spelled.begin[symbol] == query.find("a_69"));
  CHECK(spelled.end[symbol + 7] == query.find(" #"));
}
