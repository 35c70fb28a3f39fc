// Ten thousand queries in three languages, right, wrong and neither: every one is answered, and its
// total is what paging gives. In parts that run side by side.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "invented_index.h"
#include "query_maker.h"
#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

constexpr int kQueriesOfPart = 1250;

const InventedIndex& paper() {
  static const InventedIndex index = InventedIndex::of_the_paper();
  return index;
}

void check_warnings(const SearchRequest& request, const SearchResponse& answer) {
  for (const Warning& warning : answer.warnings) {
    REQUIRE_FALSE(warning.code.empty());
    REQUIRE_FALSE(find_invalid_utf8(warning.message));
    // What was read in a corrected query stands elsewhere in the typed one.
    if (!warning.place || answer.correction) continue;
    REQUIRE(warning.place->offset <= request.query.size());
  }
}

void check_part(std::uint32_t part) {
  Searcher searcher = paper().searcher();
  QueryMaker queries(100 + part);
  std::mt19937 random(part);
  std::size_t with_hits = 0;
  for (int round = 0; round < kQueriesOfPart; ++round) {
    SearchRequest request;
    request.language = kLanguages[random() % kLanguageCount];
    request.query = queries.make(request.language);
    request.sort = static_cast<SortOrder>(random() % 5);
    request.snippets = round % 8 == 0;
    request.passages = round % 16 == 0 ? 3 : 0;
    request.explain = round % 32 == 0;
    request.per_page = 30;
    CAPTURE(request.query);
    std::set<std::string> ids;
    std::uint64_t total = 0;
    for (request.page = 1;; ++request.page) {
      const auto answer = searcher.search(request);
      REQUIRE(answer.has_value());
      if (request.page == 1) {
        total = answer->total;
        check_warnings(request, *answer);
      }
      REQUIRE(answer->total == total);
      for (const Hit& hit : answer->hits) REQUIRE(ids.insert(hit.id).second);
      if (answer->hits.size() < request.per_page) break;
      request.facets.clear();
      request.snippets = false;
    }
    REQUIRE(ids.size() == total);
    with_hits += total > 0 ? 1 : 0;
  }
  CHECK(with_hits > kQueriesOfPart / 2);
}

}  // namespace

TEST_CASE("every query is answered with its exact total, 1") { check_part(1); }
TEST_CASE("every query is answered with its exact total, 2") { check_part(2); }
TEST_CASE("every query is answered with its exact total, 3") { check_part(3); }
TEST_CASE("every query is answered with its exact total, 4") { check_part(4); }
TEST_CASE("every query is answered with its exact total, 5") { check_part(5); }
TEST_CASE("every query is answered with its exact total, 6") { check_part(6); }
TEST_CASE("every query is answered with its exact total, 7") { check_part(7); }
TEST_CASE("every query is answered with its exact total, 8") { check_part(8); }
