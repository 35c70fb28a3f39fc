#include "searchd/http/missed_queries.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

void count_times(MissedQueries& queries, const std::string& query, int times) {
  for (int i = 0; i < times; ++i) queries.count(query);
}

TEST_CASE("Spellings of one query are counted together, the most frequent first") {
  MissedQueries queries(10);
  count_times(queries, "Seasonal  WORKERS ", 2);
  count_times(queries, "seasonal\tworkers", 2);
  count_times(queries, "\xc3\x89t\xc3\xa9", 3);  // "Été"
  const auto frequent = queries.frequent();
  REQUIRE(frequent.size() == 2);
  CHECK(frequent[0].query == "seasonal workers");
  CHECK(frequent[0].count == 4);
  CHECK(frequent[1].query == "\xc3\xa9t\xc3\xa9");
}

TEST_CASE("What few ask is not shown") {
  MissedQueries queries(10);
  count_times(queries, "rare", MissedQueries::kShownFrom - 1);
  CHECK(queries.frequent().empty());
  queries.count("rare");
  CHECK(queries.frequent().size() == 1);
}

TEST_CASE("What looks personal is not kept") {
  CHECK_FALSE(countable_query("someone@example.org"));
  CHECK_FALSE(countable_query("call 0034 600 12"));
  CHECK_FALSE(countable_query(std::string(MissedQueries::kMaxBytes + 1, 'a')));
  CHECK_FALSE(countable_query("\xff"));
  CHECK_FALSE(countable_query("  "));
  CHECK(countable_query("A/RES/69/187") == "a/res/69/187");
}

TEST_CASE("Memory is bounded, and a frequent query stays whatever else is asked") {
  MissedQueries queries(5);
  for (int i = 0; i < 200; ++i) {
    queries.count("often asked");
    queries.count("once " + std::to_string(i));
  }
  const auto frequent = queries.frequent();
  REQUIRE(frequent.size() == 1);  // the others' counts may be another's
  CHECK(frequent[0].query == "often asked");
  CHECK(frequent[0].count == 200);
}

}  // namespace
}  // namespace gfmd
