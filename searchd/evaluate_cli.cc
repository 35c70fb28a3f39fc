#include "searchd/evaluate_cli.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "searchd/evaluate_options.h"
#include "searchd/evaluation_results.h"

namespace gfmd {
namespace {

constexpr int kWell = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// What `read` makes of a file, "-" being `input`. Throws std::runtime_error that names the file.
template <typename Read>
auto read_file(const std::string& name, std::istream& input, Read read) {
  std::ifstream file;
  if (name != "-") {
    file.open(name);
    if (!file) throw std::runtime_error("cannot read " + name);
  }
  std::istream& source = name == "-" ? input : file;
  auto result = read(source);
  // A directory opens, and fails when it is read.
  if (source.bad()) throw std::runtime_error("cannot read " + name);
  if (!result) throw std::runtime_error(name + ": " + result.error());
  return *std::move(result);
}

/// The measures to compute: those shown, and those that conditions are about.
std::vector<Measure> needed_measures(const EvaluateOptions& options) {
  std::vector<Measure> measures = options.measures;
  for (const FailIf& condition : options.fail_if) {
    if (std::find(measures.begin(), measures.end(), condition.measure) == measures.end()) {
      measures.push_back(condition.measure);
    }
  }
  return measures;
}

EvaluationResults evaluate_all(const EvaluateOptions& options, std::istream& input) {
  EvaluationResults results;
  results.qrels = read_file(options.qrels, input, read_qrels);
  if (!options.groups.empty()) {
    results.groups = read_file(options.groups, input, read_topic_groups);
  }
  for (const std::string& label : options.only) {
    results.qrels = only_group(results.qrels, results.groups, label);
    if (results.qrels.empty()) throw std::runtime_error("no judged topic has the label " + label);
  }
  if (results.qrels.empty()) throw std::runtime_error("there is no judged topic to measure");
  for (const std::string& name : options.runs) {
    Run run = read_file(name, input, read_run);
    Evaluation evaluation = evaluate(results.qrels, run, needed_measures(options));
    results.runs.push_back({name, std::move(run), std::move(evaluation)});
  }
  const std::vector<Measure> compared =
      options.measures_given
          ? options.measures
          : std::vector<Measure>{{MeasureKind::ndcg, 10}, {MeasureKind::average_precision, 0}};
  results.comparisons = compare_runs(results.runs, compared);
  return results;
}

void warn(const EvaluationResults& results, std::ostream& messages) {
  const std::size_t topics = results.qrels.size();
  if (results.runs.size() > 1 && topics < kFewTopics) {
    messages << "gfmd-evaluate: " << topics << " topics are few to tell runs apart by\n";
  }
  for (const EvaluatedRun& run : results.runs) {
    const auto missing = static_cast<std::size_t>(
        std::count_if(results.qrels.begin(), results.qrels.end(),
                      [&](const auto& topic) { return !run.run.rankings.contains(topic.first); }));
    if (missing == 0) continue;
    messages << "gfmd-evaluate: " << run.name << " does not answer " << missing << " of " << topics
             << " topics; they count as 0\n";
  }
}

/// Whether any run meets a condition to fail; each that does is named.
bool fails(const EvaluateOptions& options, const EvaluationResults& results,
           std::ostream& messages) {
  bool failed = false;
  for (const EvaluatedRun& run : results.runs) {
    const Evaluation& evaluation = run.evaluation;
    for (const FailIf& condition : options.fail_if) {
      const auto at =
          std::find(evaluation.measures.begin(), evaluation.measures.end(), condition.measure);
      const double value =
          evaluation.overall(static_cast<std::size_t>(at - evaluation.measures.begin()));
      if (!condition.holds(value)) continue;
      failed = true;
      messages << "gfmd-evaluate: " << run.name << ": " << condition.text << " holds, it is "
               << format_value(condition.measure, value) << '\n';
    }
  }
  return failed;
}

}  // namespace

int run_evaluate_cli(const std::vector<std::string>& arguments, std::istream& input,
                     std::ostream& output, std::ostream& messages) {
  const auto options = parse_evaluate_options(arguments);
  if (!options) {
    messages << "gfmd-evaluate: " << options.error() << "\nTry: gfmd-evaluate --help\n";
    return kWrongUsage;
  }
  if (options->help) {
    output << evaluate_usage();
    return kWell;
  }
  if (options->version) {
    output << "gfmd-evaluate " GFMD_VERSION "\n";
    return kWell;
  }
  try {
    const EvaluationResults results = evaluate_all(*options, input);
    warn(results, messages);
    output << (options->json ? results_json(results, options->per_topic) + "\n"
                             : results_text(results, options->per_topic));
    if (!output.flush()) throw std::runtime_error("cannot write the figures");
    if (!options->report.empty()) {
      std::ofstream report(options->report);
      if (!(report << results_html(results)).flush()) {
        throw std::runtime_error("cannot write " + options->report);
      }
    }
    return fails(*options, results, messages) ? kFailed : kWell;
  } catch (const std::runtime_error& error) {
    messages << "gfmd-evaluate: " << error.what() << '\n';
    return kFailed;
  }
}

}  // namespace gfmd
