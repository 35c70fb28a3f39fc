#include "searchd/engine/year_range.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("years and ranges of years") {
  CHECK(parse_year_range("2013") == YearRange{2013, 2013});
  CHECK(parse_year_range("2013.") == YearRange{2013, 2013});
  CHECK(parse_year_range("2010..2014") == YearRange{2010, 2014});
  CHECK(parse_year_range("2014-2010,") == YearRange{2010, 2014});
  CHECK(parse_year_range("2010–2014") == YearRange{2010, 2014});
  CHECK(parse_year_range("2010…2014") == YearRange{2010, 2014});
  CHECK(parse_year_range("2010..") == YearRange{2010, 9999});
  CHECK(parse_year_range("..2014") == YearRange{1, 2014});
}

TEST_CASE("what is no year") {
  for (const char* text :
       {"", "..", "soon", "13", "20133", "0000", "2010..14", "2010..2012..2014"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_year_range(text).has_value());
  }
}
