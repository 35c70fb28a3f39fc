#include "searchd/evaluation_results.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <iomanip>
#include <sstream>

namespace gfmd {
namespace {

namespace json = boost::json;

const std::vector<double>& values_of(const EvaluatedRun& run, const Measure& measure) {
  const auto& measures = run.evaluation.measures;
  const auto at = std::find(measures.begin(), measures.end(), measure);
  return run.evaluation.values.at(static_cast<std::size_t>(at - measures.begin()));
}

void append_run(std::ostringstream& text, const EvaluatedRun& run, const TopicGroups& groups,
                bool per_topic) {
  const Evaluation& evaluation = run.evaluation;
  const auto row = [&](std::size_t measure, const std::string& topic, double value) {
    text << measure_name(evaluation.measures[measure]) << '\t' << topic << '\t'
         << format_value(evaluation.measures[measure], value) << '\n';
  };
  const auto by_group = topics_by_group(evaluation, groups);
  for (std::size_t i = 0; i < evaluation.measures.size(); ++i) {
    for (std::size_t topic = 0; per_topic && topic < evaluation.topics.size(); ++topic) {
      row(i, evaluation.topics[topic], evaluation.values[i][topic]);
    }
    for (const auto& [label, topics] : by_group) row(i, label, evaluation.overall(i, topics));
    row(i, "all", evaluation.overall(i));
  }
}

void append_comparison(std::ostringstream& text, const RunComparison& comparison) {
  const Comparison& figures = comparison.figures;
  text << measure_name(comparison.measure) << '\t' << figures.baseline << '\t' << figures.other
       << '\t' << figures.difference << '\t' << figures.low << '\t' << figures.high << '\t'
       << figures.t_p << '\t' << figures.permutation_p << '\t' << comparison.holm_p << '\t'
       << figures.effect << '\t' << figures.wins << '\t' << figures.ties << '\t' << figures.losses
       << '\n';
}

json::object encode_run(const EvaluatedRun& run, const TopicGroups& groups, bool per_topic) {
  const Evaluation& evaluation = run.evaluation;
  json::object all;
  json::object by_label;
  json::object topics;
  const auto by_group = topics_by_group(evaluation, groups);
  for (std::size_t i = 0; i < evaluation.measures.size(); ++i) {
    const std::string name = measure_name(evaluation.measures[i]);
    all[name] = evaluation.overall(i);
    for (const auto& [label, members] : by_group) {
      if (!by_label.contains(label)) by_label[label] = json::object();
      by_label[label].as_object()[name] = evaluation.overall(i, members);
    }
    for (std::size_t topic = 0; per_topic && topic < evaluation.topics.size(); ++topic) {
      const std::string& id = evaluation.topics[topic];
      if (!topics.contains(id)) topics[id] = json::object();
      topics[id].as_object()[name] = evaluation.values[i][topic];
    }
  }
  json::object encoded{{"name", run.name}, {"tag", run.run.tag}, {"all", std::move(all)}};
  if (!by_group.empty()) encoded["groups"] = std::move(by_label);
  if (per_topic) encoded["topics"] = std::move(topics);
  return encoded;
}

json::object encode_comparison(const RunComparison& comparison, const EvaluationResults& results) {
  const Comparison& figures = comparison.figures;
  return {{"baseline", results.runs.front().name},
          {"run", results.runs[comparison.run].name},
          {"measure", measure_name(comparison.measure)},
          {"baseline_mean", figures.baseline},
          {"mean", figures.other},
          {"difference", figures.difference},
          {"interval", {figures.low, figures.high}},
          {"t_test_p", figures.t_p},
          {"randomisation_p", figures.permutation_p},
          {"holm_p", comparison.holm_p},
          {"effect", figures.effect},
          {"wins", figures.wins},
          {"ties", figures.ties},
          {"losses", figures.losses},
          {"topics", figures.topics}};
}

}  // namespace

std::vector<RunComparison> compare_runs(const std::vector<EvaluatedRun>& runs,
                                        const std::vector<Measure>& measures) {
  std::vector<RunComparison> comparisons;
  std::vector<double> p;
  for (std::size_t run = 1; run < runs.size(); ++run) {
    for (const Measure& measure : measures) {
      if (is_count(measure)) continue;
      const Comparison figures =
          compare(values_of(runs.front(), measure), values_of(runs[run], measure));
      p.push_back(figures.permutation_p);
      comparisons.push_back({run, measure, figures, 1});
    }
  }
  const std::vector<double> corrected = holm(p);
  for (std::size_t i = 0; i < corrected.size(); ++i) comparisons[i].holm_p = corrected[i];
  return comparisons;
}

std::string format_value(const Measure& measure, double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(is_count(measure) ? 0 : 4) << value;
  return text.str();
}

std::string results_text(const EvaluationResults& results, bool per_topic) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(4);
  for (const EvaluatedRun& run : results.runs) {
    if (results.runs.size() > 1) text << "# " << run.name << '\n';
    append_run(text, run, results.groups, per_topic);
  }
  std::size_t run = 0;
  for (const RunComparison& comparison : results.comparisons) {
    if (comparison.run != run) {
      run = comparison.run;
      text << "# " << results.runs[run].name << " against " << results.runs.front().name
           << "\nmeasure\tbaseline\trun\tdifference\tlow\thigh\tt_test_p\trandomisation_p\tholm_p\t"
              "effect\twins\tties\tlosses\n";
    }
    append_comparison(text, comparison);
  }
  return text.str();
}

std::string results_json(const EvaluationResults& results, bool per_topic) {
  json::array runs;
  for (const EvaluatedRun& run : results.runs) {
    runs.emplace_back(encode_run(run, results.groups, per_topic));
  }
  json::array comparisons;
  for (const RunComparison& comparison : results.comparisons) {
    comparisons.emplace_back(encode_comparison(comparison, results));
  }
  return json::serialize(
      json::object{{"runs", std::move(runs)}, {"comparisons", std::move(comparisons)}});
}

}  // namespace gfmd
