#include "corpus/vocabulary_rows.h"

#include <catch2/catch.hpp>

using namespace gfmd;

using Cells = std::vector<std::string_view>;

TEST_CASE("rows are read with their lines, remarks and empty lines skipped") {
  VocabularyRows rows("v.tsv", "# words\n\nkey\ten\nA\t\n#\n\nB\tb");
  REQUIRE(rows.next());
  CHECK(rows.row() == "key\ten");
  CHECK(rows.line().number == 3);
  REQUIRE(rows.next());
  CHECK(rows.cells() == Cells{"A", ""});
  CHECK(rows.line().number == 4);
  REQUIRE(rows.next());
  CHECK(rows.cells() == Cells{"B", "b"});
  CHECK(rows.line().number == 7);
  CHECK_FALSE(rows.next());
  CHECK_FALSE(VocabularyRows("v.tsv", "").next());
}

TEST_CASE("a row of another width and bytes that are no text are refused by line") {
  VocabularyRows rows("v.tsv", "key\ten\nA\n");
  REQUIRE(rows.next());
  CHECK_THROWS_WITH((void)rows.next(), "v.tsv:2: expected 2 columns, found 1");
  CHECK_THROWS_WITH(VocabularyRows("v.tsv", "\xff"), "v.tsv:0: not UTF-8");
}

TEST_CASE("a cell is split into all its parts, empty ones too") {
  CHECK(split("a|b", '|') == Cells{"a", "b"});
  CHECK(split("a||", '|') == Cells{"a", "", ""});
  CHECK(split("", '|') == Cells{""});
}
