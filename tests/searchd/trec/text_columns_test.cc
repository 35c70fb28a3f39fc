#include "searchd/trec/text_columns.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

TEST_CASE("words are what stands between blanks") {
  using Words = std::vector<std::string_view>;
  CHECK(split_blanks("a b\tc") == Words{"a", "b", "c"});
  CHECK(split_blanks("  a  ") == Words{"a"});
  CHECK(split_blanks(" \t ").empty());
  CHECK(split_blanks("").empty());
}

TEST_CASE("remarks and empty lines are passed over, but counted") {
  std::istringstream input("# one\n\n  \nfour\r\nfive");
  std::string line;
  std::size_t number = 0;
  REQUIRE(next_line(input, line, number));
  CHECK(line == "four");
  CHECK(number == 4);
  REQUIRE(next_line(input, line, number));
  CHECK(line == "five");
  CHECK_FALSE(next_line(input, line, number));
  CHECK(at_line(7, "fault") == "line 7: fault");
}

TEST_CASE("a number is the whole word") {
  int whole = 0;
  CHECK(parse_number("-3", whole));
  CHECK(whole == -3);
  CHECK(parse_number("+4", whole));
  CHECK_FALSE(parse_number("4x", whole));
  CHECK_FALSE(parse_number("", whole));
  double real = 0;
  CHECK(parse_number("1e-3", real));
  CHECK(real == Approx(0.001));
}
