#include "searchd/engine/facet_filter.h"

#include <algorithm>
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

TEST_CASE_METHOD(Fixture, "countries and places carry their region, and values sort by label too") {
  DocumentSet all(2);
  all.insert(1);
  all.insert(2);
  SearchRequest request;
  request.facets = {FacetField::country, FacetField::place, FacetField::region};
  request.facet_order = FacetOrder::label;
  const FacetFilter none;
  const auto facets = present_facets(request, count_facets(all, none, columns), none, columns);
  REQUIRE(facets.size() == 3);
  REQUIRE(facets[0].values.size() == 2);
  CHECK(facets[0].values[0].label == "Germany");
  CHECK(facets[0].values[0].parent == "155");
  CHECK(facets[0].values[1].parent == "014");
  CHECK(facets[1].values[0].parent == "014");
  for (std::size_t i = 1; i < facets[2].values.size(); ++i) {
    CHECK(facets[2].values[i - 1].label < facets[2].values[i].label);
  }
  request.facet_order = FacetOrder::count;
  const auto by_count = present_facets(request, count_facets(all, none, columns), none, columns);
  for (std::size_t i = 1; i < by_count[2].values.size(); ++i) {
    CHECK(by_count[2].values[i - 1].count >= by_count[2].values[i].count);
  }
}

TEST_CASE("instruments and bodies are facets of what is cited") {
  const InventedIndex cited(
      R"({"id":"1","title":"","body":"See A/RES/68/179 and article 9 of the ICCPR."}
{"id":"2","title":"","body":"article 2 of the ICCPR; A/HRC/23/41; CEDAW General Recommendation No. 26"}
{"id":"3","title":"","body":"nothing"}
)");
  Searcher searcher = cited.searcher();
  const auto total = [&](FacetField field, const std::string& value) {
    SearchRequest request;
    request.filters[static_cast<std::size_t>(field)] = {value};
    const auto found = searcher.search(request);
    REQUIRE(found.has_value());
    CHECK(found->warnings.empty());
    return found->total;
  };
  CHECK(total(FacetField::instrument, "ICCPR") == 2);
  CHECK(total(FacetField::instrument, "Pacto Internacional de Derechos Civiles y Políticos") == 2);
  CHECK(total(FacetField::instrument, "a/res/68/179") == 1);
  CHECK(total(FacetField::body, "Human Rights Council") == 1);
  CHECK(total(FacetField::body, "cedaw") == 1);
  SearchRequest typed;
  typed.query = "instrument:ICCPR organ:\"Conseil des droits de l’homme\"";
  typed.language = Language::es;
  const auto found = searcher.search(typed);
  REQUIRE(found.has_value());
  CHECK(found->total == 1);
  const auto& facets = found->facets;
  const auto instruments = std::find_if(facets.begin(), facets.end(), [](const Facet& facet) {
    return facet.field == FacetField::instrument;
  });
  REQUIRE(instruments != facets.end());
  CHECK(std::any_of(instruments->values.begin(), instruments->values.end(),
                    [](const FacetValue& value) {
                      return value.label == "Pacto Internacional de Derechos Civiles y Políticos";
                    }));
}
