#include "corpus/figures.h"

#include <catch2/catch.hpp>

using namespace gfmd;

using Figures = std::vector<std::string>;

TEST_CASE("a figure is the same with each language's thousands separators") {
  for (const char* const text : {"11,600,000 USD", "11.600.000 USD", "11 600 000 USD",
                                 "11\u00a0600\u00a0000 USD", "11\u202f600\u202f000 USD"}) {
    CHECK(figures_of(text) == Figures{"11600000"});
  }
}

TEST_CASE("figures that merely follow each other stay apart") {
  CHECK(figures_of("2010 to 2014, 2015-2020") == Figures{"2010", "2014", "2015", "2020"});
  CHECK(figures_of("No. 4/2008, 12.2 (a), 10th, 10.º") == Figures{"10", "12", "2", "2008", "4"});
  CHECK(figures_of("in 2013 130 people") == Figures{"130", "2013"});
  CHECK(figures_of("nothing").empty());
}
