#include "stemmers/clause_start.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "stemmers/analyzer.h"

using namespace gfmd;

namespace {

/// The words, "|" before those that start a clause.
std::string clauses(std::string_view text) {
  std::string shown;
  for (const Token& token : Analyzer().analyze(text)) {
    if (token.kind == TokenKind::compound) {
      CHECK_FALSE(token.starts_clause);
      continue;
    }
    shown += (shown.empty() ? "" : " ") + std::string(token.starts_clause ? "|" : "") + token.word;
  }
  return shown;
}

}  // namespace

TEST_CASE("a clause starts behind a conjunction") {
  CHECK(clauses("children and migrants") == "children and |migrants");
  CHECK(clauses("BOYS AND GIRLS") == "boys and |girls");
  CHECK(clauses("niños y niñas o migrantes e hijos u otros") ==
        "niños y |niñas o |migrantes e |hijos u |otros");
  CHECK(clauses("ni droits ni papiers, femmes et enfants ou autres") ==
        "ni |droits ni |papiers |femmes et |enfants ou |autres");
  CHECK(clauses("neither here nor there") == "neither here nor |there");
}

TEST_CASE("a clause starts behind punctuation") {
  CHECK(clauses("women, children; migrants: \"others\"") == "women |children |migrants |others");
  CHECK(clauses("of children. Migrants have. Rights! Now?  Yes") ==
        "of children |migrants have |rights |now |yes");
  CHECK(clauses("droits\u00a0: les femmes") == "droits |les femmes");
}

TEST_CASE("marks within names, numbers and addresses start none") {
  CHECK(clauses("St. Lucia, art. 9 and Convention No. 138") ==
        "st lucia |art 9 and |convention no 138");
  CHECK(clauses("page. 12 of U.S. law") == "page 12 of us law");
  CHECK(clauses("the 11,000 of iom.int/a:b") == "the 11000 of iom.int a b");
  CHECK(clauses("laid-off workers (and their families)") == "laid off workers and |their families");
}

TEST_CASE("a text's first word starts none") {
  CHECK(clauses(", migrants") == "migrants");
  CHECK_FALSE(starts_clause("", "", false));
}
