#include "searchd/engine/query_warnings.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

TEST_CASE("a warning quotes its place and counts characters") {
  QueryWarnings warnings("niño foo:bar");
  warnings.add(WarningKind::unknown_field, 6, 13);
  warnings.add(WarningKind::distance_out_of_range, 0, 5, {"50"});
  const auto told = warnings.take();
  REQUIRE(told.size() == 2);
  CHECK(told[0].message == "\"niño\" at character 1: taken as 50.");
  CHECK(told[1].message == "\"foo:bar\" at character 6: no field is called so, searched as words.");
  CHECK(told[1].place->offset == 6);
  CHECK(told[1].place->text == "foo:bar");
  CHECK(warnings.take().empty());
}

TEST_CASE("long places are cut between characters, many warnings are counted") {
  const std::string text = "x" + std::string(100, '\xc3') + "\xa9";
  QueryWarnings cut(text);
  cut.add(WarningKind::unknown_field, 0, text.size());
  CHECK(cut.take().at(0).place->text.size() < text.size());
  QueryWarnings many("))))");
  for (int i = 0; i < 20; ++i) many.add(WarningKind::unopened_bracket, 1, 2);
  const auto told = many.take();
  REQUIRE(told.size() == QueryWarnings::kMax + 1);
  CHECK(told.back().message == "There are 10 more such places.");
}
