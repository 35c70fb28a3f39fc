#include "searchd/engine/proximity.h"

#include <catch2/catch.hpp>
#include <vector>

#include "invented_index.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/ranking.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"child detention"}
{"id":"b","title":"","body":"a child in some detention"}
{"id":"c","title":"","body":"a child lives far away from every place where there is any detention"}
{"id":"d","title":"","body":"detention child"}
{"id":"e","title":"detention","body":"child"}
{"id":"f","title":"","body":"The International Rescue Committee in Kenya"}
{"id":"g","title":"","body":"the rescue of a committee abroad"}
{"id":"h","title":"","body":"international rescue, and then a rescue committee"}
)"};
  IndexReader reader = index.reader();
  PostingCache postings{reader};
  Lexicons lexicons = read_lexicons(reader);

  float score(std::string_view query, std::uint32_t document) {
    const QueryPlan plan =
        plan_query(parse_query(query, Analyzer()), lexicons, nullptr, Language::en);
    const std::vector<float> weights(plan.clauses.size(), 2.0F);
    ProximityScorer scorer(plan, weights, postings);
    return scorer.applies() ? scorer.score(document) : 0;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "neighbours score by the square of their distance, in either order") {
  // near = 1 / distance^2; score = kProximity * idf * near / (k1 + near)
  const auto expected = [](float near) {
    return Approx(ranking::kProximity * 2.0F * near / (ranking::kK1 + near));
  };
  CHECK(score("child detention", 1) == expected(1.0F));
  CHECK(score("child detention", 2) == expected(1.0F / 9.0F));
  CHECK(score("child detention", 3) == 0);
  CHECK(score("child detention", 4) == expected(1.0F));
  CHECK(score("child detention", 5) == 0);  // fields are apart
}

TEST_CASE_METHOD(Fixture, "a text with the whole query in a row has all that nearness can give") {
  const float most = ranking::kProximity * 2.0F * 2.0F;  // two pairs
  CHECK(score("international rescue committee", 6) == Approx(most));
  CHECK(score("International Rescue Committees", 6) == Approx(most));
  CHECK(score("rescue of the committee abroad", 7) == Approx(most));  // small words between
  // Each pair stands together somewhere, the three do not.
  CHECK(score("international rescue committee", 8) < 0.6F * most);
  CHECK(score("committee rescue international", 6) < 0.6F * most);  // not as typed
}

TEST_CASE_METHOD(Fixture, "one word, quoted and excluded ones have no neighbours") {
  CHECK(score("child", 1) == 0);
  CHECK(score("\"child detention\"", 1) == 0);
  CHECK(score("child -detention", 1) == 0);
}
