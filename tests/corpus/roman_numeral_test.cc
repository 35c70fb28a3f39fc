#include "corpus/roman_numeral.h"

#include <catch2/catch.hpp>

namespace gfmd {

TEST_CASE("numerals are spelled as notes print them") {
  CHECK(to_roman(1) == "i");
  CHECK(to_roman(4) == "iv");
  CHECK(to_roman(24) == "xxiv");
  CHECK(to_roman(49) == "xlix");
  CHECK(to_roman(3888) == "mmmdccclxxxviii");
  CHECK(to_roman(0) == "0");
  CHECK(to_roman(4000) == "4000");
}

TEST_CASE("every numeral reads back") {
  for (std::uint32_t number = 1; number <= 3999; ++number) {
    REQUIRE(parse_roman(to_roman(number)) == number);
  }
}

TEST_CASE("other spellings are no numerals") {
  for (const char* text : {"", "iiii", "vx", "IV", "ic", "xxivb", "mmmm", "i ", "dim"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_roman(text));
  }
}

}  // namespace gfmd
