#include "searchd/engine/facet_filter.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"x","country":["Kenya"],"tag":["Odd thing!"],"partner":["IOM","Kenya"]}
{"id":"b","title":"","body":"x","country":["Germany"],"place":["Kenya"],"lang":"fr"}
)"};
  FacetColumns columns = [this] {
    FacetColumns all;
    const IndexReader reader = index.reader();
    for (const FacetField field : kFacetFields) {
      all[static_cast<std::size_t>(field)] = FacetColumn::read(reader, field);
    }
    return all;
  }();
  const FacetColumn& column(FacetField field) const {
    return columns[static_cast<std::size_t>(field)];
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a value is known by key, by name in any language, as printed") {
  const FacetColumn& country = column(FacetField::country);
  const auto kenya = country.ordinal("KE");
  REQUIRE(kenya.has_value());
  for (const char* const typed : {"KE", "ke", "Kenya", "kenia", "KEN", "Kenia"}) {
    CHECK(resolve_facet_value(FacetField::country, typed, country) == kenya);
  }
  CHECK_FALSE(resolve_facet_value(FacetField::country, "Peru", country).has_value());
  CHECK_FALSE(resolve_facet_value(FacetField::country, "", country).has_value());
  CHECK(resolve_facet_value(FacetField::tag, "odd thing!", column(FacetField::tag)).has_value());
  CHECK(resolve_facet_value(FacetField::partner, "OIM", column(FacetField::partner)).has_value());
  CHECK(resolve_facet_value(FacetField::language, "français", column(FacetField::language))
            .has_value());
  CHECK(resolve_facet_value(FacetField::kind, "Documentos", column(FacetField::kind)).has_value());
}

TEST_CASE_METHOD(Fixture, "an unknown value is named, and lets nothing through") {
  SearchRequest request;
  request.filters[static_cast<std::size_t>(FacetField::country)] = {"Atlantis"};
  std::vector<Warning> warnings;
  const FacetFilter filter = resolve_filters(request, columns, warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].code == "unknown-filter-value");
  CHECK(warnings[0].message.find("Atlantis") != std::string::npos);
  DocumentSet all(2);
  all.insert(1);
  all.insert(2);
  const FacetCounts counts = count_facets(all, filter, columns);
  CHECK(counts.hits.empty());
  const auto facets = present_facets(request, counts, filter, columns);
  const Facet& country = facets.at(static_cast<std::size_t>(FacetField::country));
  REQUIRE(country.values.size() == 3);
  CHECK(country.values.back().key == "Atlantis");
  CHECK(country.values.back().selected);
  CHECK(country.values.back().count == 0);
}

TEST_CASE_METHOD(Fixture, "facets are labelled for the reader, by count, then name") {
  SearchRequest request;
  request.language = Language::es;
  request.facets = {FacetField::region, FacetField::country};
  DocumentSet all(2);
  all.insert(1);
  all.insert(2);
  const FacetFilter none;
  const auto facets = present_facets(request, count_facets(all, none, columns), none, columns);
  REQUIRE(facets.size() == 2);
  REQUIRE(facets[1].values.size() == 2);
  CHECK(facets[1].values[0].label == "Alemania");
  CHECK(facets[1].values[1].label == "Kenia");
  const auto africa = std::find_if(facets[0].values.begin(), facets[0].values.end(),
                                   [](const FacetValue& value) { return value.key == "002"; });
  REQUIRE(africa != facets[0].values.end());
  CHECK(africa->count == 2);
  CHECK(africa->label == "África");
  CHECK(africa->parent.empty());
  const auto eastern = std::find_if(facets[0].values.begin(), facets[0].values.end(),
                                    [](const FacetValue& value) { return value.key == "014"; });
  REQUIRE(eastern != facets[0].values.end());
  CHECK_FALSE(eastern->parent.empty());
}
