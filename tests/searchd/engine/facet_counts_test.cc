// Counts are what one gets: every value of every facet of many answers is chosen, and the hits
// counted by paging through them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "invented_index.h"
#include "query_maker.h"

using namespace gfmd;

namespace {

const InventedIndex& paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  return index;
}

std::vector<std::string>& values_of(SearchRequest& request, FacetField field) {
  return request.filters.at(static_cast<std::size_t>(field));
}

SearchResponse ask(Searcher& searcher, SearchRequest request) {
  request.snippets = false;
  auto response = searcher.search(request);
  REQUIRE(response.has_value());
  return *std::move(response);
}

/// Hits by paging to the end, each unit once.
std::size_t count_by_paging(Searcher& searcher, SearchRequest request) {
  request.facets.clear();
  request.per_page = 50;
  std::set<std::string> ids;
  std::size_t hits = 0;
  for (request.page = 1;; ++request.page) {
    const SearchResponse page = ask(searcher, request);
    for (const Hit& hit : page.hits) ids.insert(hit.id);
    hits += page.hits.size();
    if (page.hits.size() < request.per_page) break;
  }
  REQUIRE(ids.size() == hits);
  return hits;
}

/// One to three filters by values that exist, chosen among those of all units.
void add_filters(std::mt19937& random, const SearchResponse& everything, SearchRequest& request) {
  for (std::size_t left = random() % 4; left > 0; --left) {
    const Facet& facet = everything.facets[random() % everything.facets.size()];
    const FacetValue& value = facet.values[random() % facet.values.size()];
    values_of(request, facet.field).push_back(value.key);
  }
}

/// What choosing a value in addition brings: of a facet with values chosen already, a count is of
/// the value alone, since these are alternatives.
void click(Searcher& searcher, const SearchRequest& asked, const Facet& facet,
           const FacetValue& value) {
  SearchRequest clicked = asked;
  values_of(clicked, facet.field) = {value.key};
  CAPTURE(asked.query, facet_spec(facet.field).name, value.key);
  REQUIRE(ask(searcher, clicked).total == value.count);
}

void check_counts(std::uint32_t seed) {
  Searcher searcher = paper().searcher();
  const SearchResponse everything = ask(searcher, {});
  std::mt19937 random(seed);
  QueryMaker queries(seed);
  std::size_t clicked = 0;
  for (int round = 0; round < 25; ++round) {
    SearchRequest request;
    request.language = kLanguages[random() % kLanguageCount];
    request.query = round % 5 == 0 ? std::string() : queries.make(request.language);
    add_filters(random, everything, request);
    const SearchResponse answer = ask(searcher, request);
    CAPTURE(request.query);
    REQUIRE(count_by_paging(searcher, request) == answer.total);
    for (const Facet& facet : answer.facets) {
      for (const FacetValue& value : facet.values) {
        click(searcher, request, facet, value);
        ++clicked;
      }
    }
  }
  CHECK(clicked > 500);
}

}  // namespace

TEST_CASE("every value's count is what choosing it brings, 1") { check_counts(1); }
TEST_CASE("every value's count is what choosing it brings, 2") { check_counts(2); }
TEST_CASE("every value's count is what choosing it brings, 3") { check_counts(3); }
TEST_CASE("every value's count is what choosing it brings, 4") { check_counts(4); }

TEST_CASE("a region finds the units of its countries and of its regions") {
  Searcher searcher = paper().searcher();
  const SearchResponse everything = ask(searcher, {});
  const auto facet_of = [&](FacetField field) -> const Facet& {
    return *std::find_if(everything.facets.begin(), everything.facets.end(),
                         [&](const Facet& facet) { return facet.field == field; });
  };
  const auto ids_with = [&](FacetField field, const std::string& key) {
    SearchRequest request;
    request.per_page = 100;
    values_of(request, field) = {key};
    std::set<std::string> ids;
    for (const Hit& hit : ask(searcher, request).hits) ids.insert(hit.id);
    return ids;
  };
  std::size_t under_regions = 0;
  for (const FacetField field : {FacetField::country, FacetField::place, FacetField::region}) {
    for (const FacetValue& value : facet_of(field).values) {
      if (value.parent.empty()) continue;
      const auto region = ids_with(FacetField::region, value.parent);
      const auto inside = ids_with(field, value.key);
      CAPTURE(value.key, value.parent);
      CHECK(std::includes(region.begin(), region.end(), inside.begin(), inside.end()));
      ++under_regions;
    }
  }
  CHECK(under_regions > 20);
}
