#include "searchd/http/reading_request.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Parameters = std::vector<Parameter>;

ReadingRequest unit_page(const Parameters& parameters) {
  const auto request = decode_unit_page(parameters, "fr");
  REQUIRE(request.has_value());
  return *request;
}

std::string fault(const Parameters& parameters) {
  return decode_unit_page(parameters, "fr").error().parameter;
}

TEST_CASE("A reading page is asked for with a query to mark, texts to show and lines to cite") {
  const ReadingRequest request = unit_page(
      {{"q", "a b"}, {"lang", "es"}, {"expand", "0"}, {"versions", "all"}, {"lines", "484-486"}});
  CHECK(request.search.query == "a b");
  CHECK(request.search.language == Language::es);
  CHECK_FALSE(request.search.expand);
  CHECK(request.versions == ShownVersions::all);
  CHECK(request.cited == LineRange{484, 486});
  CHECK(unit_page({}).search.language == Language::fr);
  CHECK(unit_page({{"q", " \t"}}).search.query.empty());
  CHECK(unit_page({{"lines", "7"}}).cited == LineRange{7, 7});
  CHECK(decode_paper_page({{"versions", "all"}}, "")->versions == ShownVersions::all);
}

TEST_CASE("What cannot be read is named") {
  CHECK(fault({{"page", "1"}}) == "page");
  CHECK(fault({{"versions", "two"}}) == "versions");
  CHECK(fault({{"lang", "es"}, {"lang", "es"}}) == "lang");
  for (const char* lines : {"", "0", "-", "3-", "-3", "5-4", "1-2-3", "x", "99999999999"}) {
    INFO(lines);
    CHECK(fault({{"lines", lines}}) == "lines");
  }
  CHECK(decode_paper_page({{"versions", "two"}}, "").error().parameter == "versions");
  CHECK(decode_paper_page({{"lines", "1"}}, "").error().unknown);
}

TEST_CASE("Lines to cite are the unit's") {
  Document unit;
  unit.lines = {10, 20};
  CHECK_FALSE(lines_fault(unit, {}).has_value());
  CHECK_FALSE(lines_fault(unit, {10, 20}).has_value());
  CHECK(lines_fault(unit, {9, 12}).has_value());
  CHECK(lines_fault(unit, {20, 21})->message == "the unit's lines are 10-20");
  CHECK(lines_fault(Document(), {1, 1}).has_value());
}

TEST_CASE("The address of a reading page is one, and is read back as it was") {
  const ReadingRequest request =
      unit_page({{"lines", "7"}, {"correct", "0"}, {"versions", "printed"}, {"q", "a&b"}});
  CHECK(reading_url("/practice/3#L7", request) ==
        "/practice/3?q=a%26b&lang=fr&correct=0&versions=printed&lines=7-7#L7");
  CHECK(reading_url("/paper", unit_page({{"expand", "0"}})) == "/paper?lang=fr");
  Page page;
  set_addresses(page, "/practice/3", request);
  CHECK(page.url_before_language == "/practice/3?q=a%26b&lang=");
  CHECK(page.url_behind_language == "&correct=0&versions=printed&lines=7-7");
  CHECK(page.language == Language::fr);
}

}  // namespace
}  // namespace gfmd
