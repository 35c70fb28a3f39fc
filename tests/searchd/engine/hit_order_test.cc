#include "searchd/engine/hit_order.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "stemmers/collation.h"

using namespace gfmd;

namespace {

using Documents = std::vector<std::uint32_t>;

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"zeta","body":"x","country":["Kenya"],"year":2001}
{"id":"2","title":"Élan","body":"x","year":2015}
{"id":"3","title":"","body":"x","country":["Germany"]}
{"id":"4","title":"Alpha","body":"x","country":["Kenya"],"year":2015}
)"};
  SnapshotData data{index.directory()};
  IndexReader reader = index.reader();
  std::vector<float> scores{0, 1, 3, 3, 2};

  Documents ordered(SortOrder sort, std::size_t depth = 4, Language language = Language::en) const {
    Documents hits{1, 2, 3, 4};
    SearchRequest request;
    request.sort = sort;
    request.language = language;
    order_hits(hits, depth, request, scores, data, reader);
    hits.resize(depth);
    return hits;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "hits order by score, ties by number") {
  CHECK(ordered(SortOrder::relevance) == Documents{2, 3, 4, 1});
  CHECK(ordered(SortOrder::relevance, 2) == Documents{2, 3});
}

TEST_CASE_METHOD(Fixture, "hits order by title, country, year and as printed") {
  CHECK(ordered(SortOrder::title) == Documents{4, 2, 1, 3});  // É sorts as E; none comes last
  CHECK(ordered(SortOrder::country) == Documents{3, 1, 4, 2});
  CHECK(ordered(SortOrder::country, 4, Language::es) == Documents{3, 1, 4, 2});  // Alemania, Kenia
  CHECK(ordered(SortOrder::year) == Documents{2, 4, 1, 3});  // newest first, none last
  CHECK(ordered(SortOrder::printed) == Documents{1, 2, 3, 4});
}

TEST_CASE("titles order hits as they are shown") {
  const InventedIndex paper = InventedIndex::of_the_paper();
  Searcher searcher = paper.searcher();
  SearchRequest request;
  request.language = Language::fr;
  request.sort = SortOrder::title;
  request.per_page = 100;
  request.filters[static_cast<std::size_t>(FacetField::kind)] = {"section"};
  for (const bool translations : {true, false}) {
    request.translations = translations;
    const auto found = searcher.search(request);
    REQUIRE(found.has_value());
    REQUIRE(found->hits.size() == 9);
    const Collation collation(Language::fr);
    std::string before;
    for (const Hit& hit : found->hits) {
      const std::string key = collation.key(hit.title.at(0).text);
      CHECK(before <= key);
      before = key;
    }
  }
}
