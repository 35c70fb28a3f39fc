#include "searchd/http/bar.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("A bar is as long as its count, and seen when there is one") {
  CHECK(bar_html(5, 10) == "<svg class=\"bar\"><rect width=\"50%\"/></svg>");
  CHECK(bar_html(1, 1'000'000).find("\"1%\"") != std::string::npos);
  CHECK(bar_html(0, 10).find("\"0%\"") != std::string::npos);
  CHECK(bar_html(0, 0).find("\"0%\"") != std::string::npos);
  CHECK(bar_html(11, 10).find("\"100%\"") != std::string::npos);
}

TEST_CASE("The largest count of a facet") {
  CHECK(largest_count({}) == 0);
  CHECK(largest_count({FacetField::kind, {{"a", "a", 2, false, ""}, {"b", "b", 7, false, ""}}}) ==
        7);
}

}  // namespace
}  // namespace gfmd
