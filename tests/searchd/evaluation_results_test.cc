#include "searchd/evaluation_results.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

EvaluatedRun run_with(const std::string& name, const std::vector<double>& values) {
  EvaluatedRun run;
  run.name = name;
  run.evaluation.measures = {{MeasureKind::ndcg, 10}, {MeasureKind::num_ret, 0}};
  for (std::size_t i = 0; i < values.size(); ++i) {
    run.evaluation.topics.push_back(std::to_string(i));
  }
  run.evaluation.values = {values, std::vector<double>(values.size(), 10)};
  return run;
}

}  // namespace

TEST_CASE("every run is compared with the first, and p corrected over all") {
  const std::vector<EvaluatedRun> runs{run_with("a", {0, 0, 0, 0, 0, 0}),
                                       run_with("b", {1, 1, 1, 1, 1, 0.5}),
                                       run_with("c", {0, 0, 0, 0, 0, 0.1})};
  const auto comparisons = compare_runs(runs, {{MeasureKind::ndcg, 10}, {MeasureKind::num_ret, 0}});
  REQUIRE(comparisons.size() == 2);  // a count is not compared
  CHECK(comparisons[0].run == 1);
  CHECK(comparisons[0].figures.permutation_p == Approx(2.0 / 64));
  CHECK(comparisons[0].holm_p == Approx(4.0 / 64));
  CHECK(comparisons[1].figures.permutation_p == 1);
  CHECK(compare_runs({runs[0]}, {{MeasureKind::ndcg, 10}}).empty());
}

TEST_CASE("values have four decimals, counts none") {
  CHECK(format_value({MeasureKind::ndcg, 10}, 0.12345) == "0.1235");
  CHECK(format_value({MeasureKind::num_ret, 0}, 12) == "12");
}
