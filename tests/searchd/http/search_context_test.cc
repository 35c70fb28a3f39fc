#include "searchd/http/search_context.h"

#include <catch2/catch.hpp>

#include "searchd/http/example_queries.h"
#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

using Change = Alternative::Change;

std::vector<std::string>& values(SearchRequest& request, FacetField field) {
  return request.filters.at(static_cast<std::size_t>(field));
}

/// Answers every search with that many hits.
void answer_with(test::FakeEngine& engine, std::uint64_t total) {
  engine.on_search = [total](const SearchRequest&) -> Result<SearchResponse, QueryError> {
    SearchResponse response;
    response.total = total;
    response.hits.resize(total);
    return response;
  };
}

std::vector<Change> changes(const SearchContext& context) {
  std::vector<Change> changes;
  for (const Alternative& each : context.alternatives) changes.push_back(each.change);
  return changes;
}

TEST_CASE("Who asks nothing yet is shown what can be asked and has an answer") {
  test::FakeEngine engine;
  engine.paper.text = {1, 9};
  engine.on_search = [](const SearchRequest& request) -> Result<SearchResponse, QueryError> {
    SearchResponse response;
    response.total = request.query.starts_with("pays:") ? 0 : 1;
    return response;
  };
  SearchRequest request;
  request.language = Language::fr;
  SearchResponse response;
  response.total = 72;
  const SearchContext context = read_search_context(engine, request, response);
  CHECK(context.outline.text.first == 0);
  REQUIRE(engine.searches.size() == 4);
  CHECK_FALSE(engine.searches.front().snippets);
  REQUIRE(context.examples.size() == 3);
  CHECK(context.examples.front().query == example_queries(Language::fr).front());
  CHECK(context.examples.front().language == Language::fr);
  request.page = 2;
  CHECK(read_search_context(engine, request, response).examples.empty());
  CHECK(engine.searches.size() == 4);
}

TEST_CASE("All hits are placed, not only the page's, while they are few") {
  test::FakeEngine engine;
  engine.paper.text = {1, 9};
  answer_with(engine, 33);
  SearchRequest request;
  request.query = "x";
  request.page = 2;
  SearchResponse response;
  response.total = 33;
  response.hits.resize(10);
  const SearchContext context = read_search_context(engine, request, response);
  CHECK(context.outline.text.first == 1);
  CHECK(context.placed.size() == 33);
  REQUIRE(engine.searches.size() == 1);
  CHECK(engine.searches[0].page == 1);
  CHECK(engine.searches[0].per_page == kMaxPerPage);
  CHECK(engine.searches[0].facets.empty());
  response.total = 101;
  CHECK(read_search_context(engine, request, response).placed.size() == 10);
  response.total = 10;
  CHECK(read_search_context(engine, request, response).placed.size() == 10);
  CHECK(engine.searches.size() == 1);
}

TEST_CASE("Nothing found: searches that differ by one thing and find something") {
  test::FakeEngine engine;
  answer_with(engine, 5);
  SearchRequest request;
  request.query = "+\"child labour\" -well-being";
  request.correct = request.expand = false;
  request.page = 2;
  values(request, FacetField::kind) = {"footnote"};
  values(request, FacetField::country) = {"KE", "MX"};
  const SearchContext context = read_search_context(engine, request, {});
  CHECK(changes(context) == std::vector{Change::without_facet, Change::without_facet,
                                        Change::without_filters, Change::without_operators,
                                        Change::with_correction, Change::with_expansion});
  SearchRequest without_kind = context.alternatives[0].request;
  CHECK(context.alternatives[0].facet == FacetField::kind);
  CHECK(context.alternatives[0].total == 5);
  CHECK(values(without_kind, FacetField::kind).empty());
  CHECK(values(without_kind, FacetField::country).size() == 2);
  CHECK(without_kind.page == 1);
  CHECK(context.alternatives[3].request.query == "child labour well-being");
  CHECK(context.alternatives[4].request.correct);
  CHECK_FALSE(context.alternatives[4].request.expand);
  for (const SearchRequest& asked : engine.searches) {
    CHECK(asked.per_page == 1);
    CHECK_FALSE(asked.snippets);
  }
}

TEST_CASE("What would find nothing either is not offered, nor one thing twice") {
  test::FakeEngine engine;
  SearchRequest request;
  request.query = "x";
  values(request, FacetField::kind) = {"footnote"};
  CHECK(read_search_context(engine, request, {}).alternatives.empty());
  answer_with(engine, 1);
  CHECK(changes(read_search_context(engine, request, {})) == std::vector{Change::without_filters});
}

}  // namespace
}  // namespace gfmd
