#pragma once

#include <istream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "searchd/trec/measures.h"
#include "searchd/trec/qrels.h"
#include "searchd/trec/run.h"

namespace gfmd {

/// A run measured against judgements, over every judged topic: one that the run does not answer
/// counts as 0 (trec_eval's -c). Topics without judgements are left out.
struct Evaluation {
  std::vector<Measure> measures;
  std::vector<std::string> topics;          // sorted
  std::vector<std::vector<double>> values;  // by measure, topic

  /// Over the topics: the mean, or the sum of a count. 0 without topics.
  [[nodiscard]] double overall(std::size_t measure) const;
  /// The same over some of the topics, by number.
  [[nodiscard]] double overall(std::size_t measure, const std::vector<std::size_t>& among) const;
};

[[nodiscard]] Evaluation evaluate(const Qrels& qrels, const Run& run,
                                  const std::vector<Measure>& measures);

/// Labels of topics: language, kind, split.
using TopicGroups = std::map<std::string, std::set<std::string>, std::less<>>;

/// Reads `topic<TAB>label[<TAB>label…]`, a line each; the error names the line.
[[nodiscard]] Result<TopicGroups, std::string> read_topic_groups(std::istream& input);

/// The judgements of the topics that have a label.
[[nodiscard]] Qrels only_group(const Qrels& qrels, const TopicGroups& groups,
                               const std::string& label);

/// The topics of an evaluation, by number, that have each label; labels sorted.
[[nodiscard]] std::map<std::string, std::vector<std::size_t>> topics_by_group(
    const Evaluation& evaluation, const TopicGroups& groups);

}  // namespace gfmd
