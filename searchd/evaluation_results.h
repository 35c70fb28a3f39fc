#pragma once

#include <string>
#include <vector>

#include "searchd/trec/comparison.h"
#include "searchd/trec/evaluation.h"

namespace gfmd {

/// A run with its figures.
struct EvaluatedRun {
  std::string name;  // the file
  Run run;
  Evaluation evaluation;
};

/// One run against the first, on one measure.
struct RunComparison {
  std::size_t run = 0;  // number of the run compared, from 1
  Measure measure;
  Comparison figures;
  double holm_p = 1;  // of the randomisation test, over all comparisons made
};

/// All that gfmd-evaluate found.
struct EvaluationResults {
  Qrels qrels;
  TopicGroups groups;  // empty when none were given
  std::vector<EvaluatedRun> runs;
  std::vector<RunComparison> comparisons;
};

/// Compares every run with the first, on the given measures that are no counts.
[[nodiscard]] std::vector<RunComparison> compare_runs(const std::vector<EvaluatedRun>& runs,
                                                      const std::vector<Measure>& measures);

/// "0.1234"; a count without decimals.
[[nodiscard]] std::string format_value(const Measure& measure, double value);

/// As text in columns, tabs between: `measure topic value`, "all" for the mean, a label of groups
/// for the mean of its topics.
[[nodiscard]] std::string results_text(const EvaluationResults& results, bool per_topic);
[[nodiscard]] std::string results_json(const EvaluationResults& results, bool per_topic);

/// A page that stands by itself: tables, the sorted differences of each comparison, precision at
/// recall, what went down, and what is unjudged among the first ten. No script, nothing fetched.
[[nodiscard]] std::string results_html(const EvaluationResults& results);

}  // namespace gfmd
