#include "searchd/engine/facet_columns.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

TEST_CASE("a column has each document's values, and none for those without") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"one"}
{"id":"b","title":"","body":"two","country":["Kenya","France"],"tag":["Odd thing!"]}
{"id":"c","title":"","body":"three"}
{"id":"d","title":"","body":"four","country":["FRA"]}
)");
  const FacetColumn country = FacetColumn::read(index.reader(), FacetField::country);
  REQUIRE(country.keys().size() == 2);
  CHECK(country.values(1).empty());
  REQUIRE(country.values(2).size() == 2);
  CHECK(country.keys()[country.values(2)[0]] == "KE");
  CHECK(country.keys()[country.values(2)[1]] == "FR");
  CHECK(country.values(3).empty());
  REQUIRE(country.values(4).size() == 1);
  CHECK(country.values(4)[0] == country.ordinal("FR"));
  CHECK_FALSE(country.ordinal("XX").has_value());
  const FacetColumn tag = FacetColumn::read(index.reader(), FacetField::tag);
  CHECK(tag.label(tag.values(2)[0], Language::fr) == "Odd thing!");
  const auto kenya = *country.ordinal("KE");
  const auto france = *country.ordinal("FR");
  CHECK(country.label(kenya, Language::es) == "Kenia");
  CHECK(country.label_rank(france, Language::es) < country.label_rank(kenya, Language::es));
  CHECK(country.beginning_with("ken") == std::vector<std::uint32_t>{kenya});
  CHECK(country.beginning_with("francia") == std::vector<std::uint32_t>{france});
  CHECK(country.beginning_with("").empty());
  CHECK(tag.beginning_with("odd th").size() == 1);
}
