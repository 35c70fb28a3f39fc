#include "searchd/trec/measures.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace gfmd;

namespace {

// Worked by hand: grades by rank 0, 2, unjudged, 1, 0, 1; one relevant document (grade 1) is not
// found, and one judged non-relevant is not either. R = 4, N = 3.
const Judgements kJudgements{{"a", 0}, {"b", 2}, {"d", 1}, {"e", 0},
                             {"f", 1}, {"g", 1}, {"h", 0}, {"i", -1}};

Ranking ranking_of(const std::string& letters) {
  Ranking ranking;
  for (const char letter : letters) ranking.push_back({std::string(1, letter), 0});
  return ranking;
}

double value(const std::string& name, const Judgements& judgements, const std::string& letters) {
  const auto measure = parse_measure(name);
  REQUIRE(measure);
  return evaluate(*measure, judgements, ranking_of(letters));
}

double value(const std::string& name) { return value(name, kJudgements, "abcdef"); }

}  // namespace

TEST_CASE("precision, recall and success at a depth") {
  CHECK(value("P@5") == Approx(2.0 / 5));
  CHECK(value("P@10") == Approx(3.0 / 10));  // ranks that were not filled count as well
  CHECK(value("R@10") == Approx(3.0 / 4));
  CHECK(value("R@2") == Approx(1.0 / 4));
  CHECK(value("Success@1") == 0);
  CHECK(value("Success@2") == 1);
  CHECK(value("Rprec") == Approx(2.0 / 4));
}

TEST_CASE("average precision and reciprocal rank") {
  CHECK(value("AP") == Approx((1.0 / 2 + 2.0 / 4 + 3.0 / 6) / 4));
  CHECK(value("RR") == Approx(1.0 / 2));
  CHECK(value("RR", kJudgements, "ace") == 0);
}

TEST_CASE("discounted gain against the best order of what is judged") {
  const double found = 2 / std::log2(3) + 1 / std::log2(5) + 1 / std::log2(7);
  const double ideal = 2 + 1 / std::log2(3) + 1 / 2.0 + 1 / std::log2(5);
  CHECK(value("nDCG@10") == Approx(found / ideal));
  const double first_two = 2 / std::log2(3);
  CHECK(value("nDCG@2") == Approx(first_two / (2 + 1 / std::log2(3))));
}

TEST_CASE("bpref looks at judged documents only") {
  // b: 1 non-relevant above; d: 1; f: 2; min(N, R) = 3.
  CHECK(value("bpref") == Approx(((1 - 1.0 / 3) + (1 - 1.0 / 3) + (1 - 2.0 / 3)) / 4));
  CHECK(value("bpref", {{"x", 1}}, "abcx") == 1);  // nothing is judged non-relevant
  CHECK(value("bpref", {{"x", 1}, {"a", 0}, {"b", 0}}, "abx") == 0);
}

TEST_CASE("judged documents, and counts") {
  CHECK(value("Judged@5") == Approx(4.0 / 5));
  CHECK(value("Judged@10") == Approx(5.0 / 10));
  CHECK(value("Judged@2", kJudgements, "iab") == Approx(1.0 / 2));  // below 0 is not judged
  CHECK(value("num_ret") == 6);
  CHECK(value("num_rel") == 4);
  CHECK(value("num_rel_ret") == 3);
  CHECK(value("num_q") == 1);
}

TEST_CASE("a topic without relevant documents, and a ranking without any, are 0") {
  for (const char* name : {"nDCG@10", "AP", "RR", "P@5", "R@10", "Rprec", "bpref", "Success@5"}) {
    INFO(name);
    CHECK(value(name, {{"a", 0}}, "ab") == 0);
    CHECK(value(name, kJudgements, "") == 0);
    CHECK(value(name, {}, "ab") == 0);
  }
}

TEST_CASE("measures have a name here and one in trec_eval") {
  for (const auto& [name, trec] : {std::pair{"nDCG@10", "ndcg_cut_10"},
                                   {"AP", "map"},
                                   {"RR", "recip_rank"},
                                   {"P@5", "P_5"},
                                   {"R@100", "recall_100"},
                                   {"Rprec", "rprec"},
                                   {"Success@1", "success_1"},
                                   {"Judged@10", "judged@10"},
                                   {"num_rel_ret", "num_rel_ret"}}) {
    INFO(name);
    REQUIRE(parse_measure(trec));
    CHECK(measure_name(*parse_measure(trec)) == name);
    CHECK(parse_measure(name) == parse_measure(trec));
  }
  for (const char* wrong :
       {"", "nDCG", "nDCG@", "nDCG@0", "P@-1", "P@5x", "precision", "ndcg_cut"}) {
    INFO(wrong);
    CHECK_FALSE(parse_measure(wrong));
  }
  for (const Measure& measure : default_measures()) {
    CHECK(parse_measure(measure_name(measure)) == measure);
  }
}

TEST_CASE("precision at recall levels is the best at that recall or beyond") {
  // Relevant at ranks 1 and 3 of R = 2: precision 1 up to half the recall, 2/3 beyond.
  const auto levels = interpolated_precision({{"a", 1}, {"c", 1}}, ranking_of("abc"));
  REQUIRE(levels.size() == 11);
  CHECK(levels[0] == 1);
  CHECK(levels[5] == 1);
  CHECK(levels[6] == Approx(2.0 / 3));
  CHECK(levels[10] == Approx(2.0 / 3));
  CHECK(interpolated_precision({}, ranking_of("a"))[0] == 0);
}
