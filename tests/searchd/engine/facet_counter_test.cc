#include "searchd/engine/facet_counter.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

constexpr auto kCountry = static_cast<std::size_t>(FacetField::country);
constexpr auto kTheme = static_cast<std::size_t>(FacetField::theme);

std::string records() {
  const char* const countries[] = {R"(["Kenya"])", R"(["France"])", R"(["Kenya","France"])", "[]"};
  const char* const themes[] = {R"(["Health"])", R"(["Odd one"])", R"(["Health","Odd one"])"};
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    lines += R"({"id":"d)" + std::to_string(i) + R"(","title":"","body":"w","country":)" +
             countries[i % 4] + R"(,"theme":)" + themes[i % 3] + "}\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("each count equals the hits one gets by choosing the value") {
  const InventedIndex index(records());
  const IndexReader reader = index.reader();
  FacetColumns columns;
  for (const FacetField field : kFacetFields) {
    columns[static_cast<std::size_t>(field)] = FacetColumn::read(reader, field);
  }
  DocumentSet documents(reader.last_document());
  for (std::uint32_t d = 1; d <= reader.last_document(); d += 2) documents.insert(d);

  FacetFilter filter;
  const auto choose = [&](std::size_t facet, std::uint32_t ordinal) {
    filter.facets[facet].active = true;
    filter.facets[facet].allowed.assign(columns[facet].keys().size(), false);
    filter.facets[facet].allowed[ordinal] = true;
  };
  CHECK(count_facets(documents, filter, columns).hits.size() == 30);
  choose(kCountry, *columns[kCountry].ordinal("KE"));
  const FacetCounts chosen = count_facets(documents, filter, columns);
  for (std::uint32_t country = 0; country < columns[kCountry].keys().size(); ++country) {
    FacetFilter other = filter;
    choose(kCountry, country);
    CHECK(count_facets(documents, filter, columns).hits.size() == chosen.counts[kCountry][country]);
    filter = other;
  }
  for (std::uint32_t theme = 0; theme < columns[kTheme].keys().size(); ++theme) {
    choose(kTheme, theme);
    CHECK(count_facets(documents, filter, columns).hits.size() == chosen.counts[kTheme][theme]);
  }
  CHECK(std::is_sorted(chosen.hits.begin(), chosen.hits.end()));
}

TEST_CASE("an active filter without values lets nothing through") {
  const InventedIndex index(records());
  const IndexReader reader = index.reader();
  FacetColumns columns;
  for (const FacetField field : kFacetFields) {
    columns[static_cast<std::size_t>(field)] = FacetColumn::read(reader, field);
  }
  DocumentSet documents(reader.last_document());
  documents.insert(1);
  FacetFilter filter;
  filter.facets[kTheme].active = true;
  filter.facets[kTheme].allowed.assign(columns[kTheme].keys().size(), false);
  CHECK(count_facets(documents, filter, columns).hits.empty());
}
