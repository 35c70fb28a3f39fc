#include "searchd/http/parameter_reader.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Numbers are decimal and within bounds") {
  std::uint32_t number = 7;
  CHECK_FALSE(read_number({"limit", "50"}, 50, number));
  CHECK(number == 50);
  for (const std::string wrong :
       {"", "0", "51", "-1", "+1", " 1", "1 ", "1.0", "0x1", "99999999999"}) {
    INFO(wrong);
    const auto failure = read_number({"limit", wrong}, 50, number);
    REQUIRE(failure);
    CHECK(failure->parameter == "limit");
    CHECK(failure->message == "limit is a number from 1 to 50");
  }
}

TEST_CASE("Flags and languages have few values") {
  bool flag = false;
  CHECK_FALSE(read_flag({"explain", "1"}, flag));
  CHECK(flag);
  CHECK_FALSE(read_flag({"explain", "false"}, flag));
  CHECK_FALSE(flag);
  CHECK(read_flag({"explain", "yes"}, flag)->message == "explain is 0 or 1");
  Language language = Language::en;
  CHECK_FALSE(read_language({"lang", "fr"}, language));
  CHECK(language == Language::fr);
  CHECK(read_language({"lang", "de"}, language)->message == "lang is en, es or fr");
}

TEST_CASE("A parameter given twice is named") {
  CHECK(given_twice({"limit", "3"}).message == "limit is given more than once");
}

}  // namespace
}  // namespace gfmd
