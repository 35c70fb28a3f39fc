#include "searchd/http/paper_reader.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

/// Answers with `total` units of the first kind asked for, a page at a time.
Result<SearchResponse, QueryError> many(const SearchRequest& request, std::uint64_t total) {
  const std::string& kind = request.filters.at(0).front();
  SearchResponse response;
  response.total = total;
  const std::uint64_t first = std::uint64_t{request.page - 1} * request.per_page;
  for (std::uint64_t i = first; i < std::min(total, first + request.per_page); ++i) {
    Hit hit;
    hit.id = kind + "-" + std::to_string(i);
    hit.url = kind == "practice" ? "/practice/" + std::to_string(i) : "/paper#" + hit.id;
    hit.lines = {1, 1};
    response.hits.push_back(hit);
  }
  return response;
}

TEST_CASE("The paper is read page by page, in printed order") {
  test::FakeEngine engine;
  engine.on_search = [](const SearchRequest& request) { return many(request, 150); };
  for (int i = 0; i < 300; ++i) {
    Document document;
    document.id = (i < 150 ? "section-" : "practice-") + std::to_string(i % 150);
    engine.documents.push_back(document);
  }
  const PaperText paper = read_paper(engine);
  REQUIRE(paper.units.size() == 150);
  CHECK(paper.units[120].id == "section-120");
  REQUIRE(paper.practices.size() == 150);
  CHECK(paper.practices[149].id == "practice-149");
  REQUIRE(engine.searches.size() == 4);
  for (const SearchRequest& search : engine.searches) {
    CHECK(search.sort == SortOrder::printed);
    CHECK_FALSE(search.snippets);
    CHECK(search.facets.empty());
  }
  CHECK(engine.searches[0].filters.at(0) ==
        std::vector<std::string>{"section", "recommendation", "question", "footnote"});
}

TEST_CASE("A catalogue beside the paper does not come into it") {
  test::FakeEngine engine;
  engine.documents.resize(1);
  engine.documents[0].id = "section-0";
  engine.on_search = [](const SearchRequest& request) -> Result<SearchResponse, QueryError> {
    SearchResponse response = *many(request, 1);
    response.hits[0].url = "/doc/x";
    response.hits[0].lines = {};
    return response;
  };
  const PaperText paper = read_paper(engine);
  CHECK(paper.units.empty());
  CHECK(paper.practices.empty());
}

TEST_CASE("Reading ends after a thousand units") {
  test::FakeEngine engine;
  engine.on_search = [](const SearchRequest& request) { return many(request, 100'000); };
  engine.documents.resize(2);
  engine.documents[0].id = "practice-999";
  engine.documents[1].id = "practice-1000";
  CHECK(read_paper(engine).practices.size() == 1);
  CHECK(engine.searches.size() == 20);
}

TEST_CASE("The parts of the paper are where their units are") {
  test::FakeEngine engine;
  engine.on_search = [](const SearchRequest& request) -> Result<SearchResponse, QueryError> {
    const auto hit = [](std::string url, LineRange lines) {
      Hit made;
      made.url = std::move(url);
      made.lines = lines;
      return made;
    };
    SearchResponse response;
    const std::string& kind = request.filters.at(0).front();
    if (kind == "footnote") {
      response.hits = {hit("/paper#a", {60, 61}), hit("/paper#b", {62, 70})};
    } else if (kind == "section") {
      response.hits = {hit("/paper#c", {3, 50}), hit("/paper#d", {20, 58}),
                       hit("/paper#annex", {71, 80}), hit("/doc/catalogue", {1, 999})};
    } else {
      response.hits = {hit("/practice/1", {81, 99}), hit("/doc/catalogue", {1, 999})};
    }
    response.total = response.hits.size();
    return response;
  };
  const PaperOutline outline = read_outline(engine);
  CHECK(outline.text == LineRange{3, 58});
  CHECK(outline.notes == LineRange{60, 70});
  CHECK(outline.annex == LineRange{71, 99});
  engine.on_search = [](const SearchRequest&) { return SearchResponse(); };
  CHECK(read_outline(engine).text.first == 0);
}

}  // namespace
}  // namespace gfmd
