#include "searchd/trec/evaluation.h"

#include <algorithm>
#include <numeric>

#include "searchd/trec/text_columns.h"

namespace gfmd {

double Evaluation::overall(std::size_t measure) const {
  std::vector<std::size_t> all(topics.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return overall(measure, all);
}

double Evaluation::overall(std::size_t measure, const std::vector<std::size_t>& among) const {
  if (among.empty()) return 0;
  double sum = 0;
  for (const std::size_t topic : among) sum += values.at(measure).at(topic);
  return is_count(measures.at(measure)) ? sum : sum / static_cast<double>(among.size());
}

Evaluation evaluate(const Qrels& qrels, const Run& run, const std::vector<Measure>& measures) {
  static const Ranking kNothing;
  Evaluation evaluation;
  evaluation.measures = measures;
  evaluation.values.resize(measures.size());
  for (const auto& [topic, judgements] : qrels) {
    const auto found = run.rankings.find(topic);
    const Ranking& ranking = found == run.rankings.end() ? kNothing : found->second;
    evaluation.topics.push_back(topic);
    for (std::size_t i = 0; i < measures.size(); ++i) {
      evaluation.values[i].push_back(evaluate(measures[i], judgements, ranking));
    }
  }
  return evaluation;
}

Result<TopicGroups, std::string> read_topic_groups(std::istream& input) {
  TopicGroups groups;
  std::string line;
  std::size_t number = 0;
  while (next_line(input, line, number)) {
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string::npos) {
      return Unexpected{at_line(number, "expected a topic, a tab and a label")};
    }
    auto& labels = groups[line.substr(0, tab)];
    for (std::size_t begin = tab + 1; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      const std::string label = line.substr(begin, end - begin);
      if (label == "all") {
        return Unexpected{at_line(number, "the label \"all\" stands for every topic already")};
      }
      if (!label.empty()) labels.insert(label);
      begin = end + 1;
    }
  }
  return groups;
}

Qrels only_group(const Qrels& qrels, const TopicGroups& groups, const std::string& label) {
  Qrels chosen;
  for (const auto& [topic, judgements] : qrels) {
    const auto labels = groups.find(topic);
    if (labels != groups.end() && labels->second.contains(label)) chosen.emplace(topic, judgements);
  }
  return chosen;
}

std::map<std::string, std::vector<std::size_t>> topics_by_group(const Evaluation& evaluation,
                                                                const TopicGroups& groups) {
  std::map<std::string, std::vector<std::size_t>> by_group;
  for (std::size_t i = 0; i < evaluation.topics.size(); ++i) {
    const auto labels = groups.find(evaluation.topics[i]);
    if (labels == groups.end()) continue;
    for (const std::string& label : labels->second) by_group[label].push_back(i);
  }
  return by_group;
}

}  // namespace gfmd
