#include "corpus/strict_json.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

std::string fault_of(std::string_view text) {
  const auto value = parse_strict_json(text, {});
  return value ? "" : value.error();
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("JSON is read") {
  const auto value = parse_strict_json(R"({"a": [1, "\u00e9", {"a": null}]})", {});
  REQUIRE(value);
  CHECK(value.value().at("a").at(1).as_string() == "é");
}

TEST_CASE("what a parsed value would not show is refused") {
  CHECK(fault_of(R"({"a": 1, "b": {"a": 1}, "a": 2})") == "member \"a\": given twice");
  CHECK(fault_of(R"([{"x": {"y": 1, "\u0079": 2}}])") == "member \"y\": given twice");
  CHECK(fault_of(R"({"a": 1e999})") == "a number too large");
  CHECK(fault_of(R"([{"a": 1}, {"a": 1}])").empty());
}

TEST_CASE("what is not JSON is refused") {
  for (const char* text :
       {"", "{", "{\"a\": NaN}", "[1,]", "{} {}", "{'a': 1}", "// c\n1", "\"\xFF\"", "{\"a\" 1}"}) {
    CAPTURE(text);
    CHECK_THAT(fault_of(text), Catch::StartsWith("not JSON"));
  }
}

TEST_CASE("nesting is bounded") {
  CHECK(fault_of(nested(32)).empty());
  CHECK_FALSE(fault_of(nested(33)).empty());
  CHECK_FALSE(fault_of(std::string(1000000, '[')).empty());
}

}  // namespace gfmd
