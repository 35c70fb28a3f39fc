#include "searchd/evaluate_options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <cmath>
#include <sstream>
#include <utility>

#include "searchd/command_line.h"
#include "searchd/trec/text_columns.h"

namespace gfmd {
namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

po::options_description visible_options() {
  po::options_description options("Options");
  // clang-format off
  options.add_options()
      ("per-topic,q", "print each topic's values too")
      ("measure,m", po::value<Texts>()->composing()->value_name("NAME"),
       "a measure to print, as nDCG@10 or ndcg_cut_10; may be repeated")
      ("json", "print everything as JSON")
      ("fail-if", po::value<Texts>()->composing()->value_name("CONDITION"),
       "fail when a run's mean meets it: 'nDCG@10 < 0.85'; may be repeated")
      ("report", po::value<std::string>()->value_name("FILE"), "write a page of tables and plots")
      ("groups", po::value<std::string>()->value_name("FILE"),
       "labels of topics, topic<TAB>label...; the means of each label are printed")
      ("only", po::value<Texts>()->composing()->value_name("LABEL"),
       "measure only topics with this label of --groups; with all of several")
      ("help", "show this and leave")
      ("version", "show the version and leave");
  // clang-format on
  return options;
}

/// The error, where there is one.
std::optional<std::string> take_measures(const po::variables_map& values,
                                         EvaluateOptions& options) {
  Texts names;
  take_option(values, "measure", names);
  for (const std::string& name : names) {
    const auto measure = parse_measure(name);
    if (!measure) return "there is no measure \"" + name + "\"";
    const auto same = std::find(options.measures.begin(), options.measures.end(), *measure);
    if (same == options.measures.end()) options.measures.push_back(*measure);
  }
  options.measures_given = !names.empty();
  if (names.empty()) options.measures = default_measures();
  Texts conditions;
  take_option(values, "fail-if", conditions);
  for (const std::string& text : conditions) {
    auto condition = parse_fail_if(text);
    if (!condition)
      return "--fail-if takes a condition such as 'nDCG@10 < 0.85', not \"" + text + "\"";
    options.fail_if.push_back(*std::move(condition));
  }
  return std::nullopt;
}

std::optional<std::string> find_fault(const EvaluateOptions& options) {
  if (options.qrels.empty()) return "a file of judgements and one of a run are missing";
  if (options.runs.empty()) return "a file of a run is missing";
  const auto from_input = std::count(options.runs.begin(), options.runs.end(), "-") +
                          (options.qrels == "-" ? 1 : 0) + (options.groups == "-" ? 1 : 0);
  if (from_input > 1) return "standard input can be one file only";
  if (!options.only.empty() && options.groups.empty()) return "--only needs --groups";
  return std::nullopt;
}

}  // namespace

bool FailIf::holds(double value) const {
  switch (comparison) {
    case Operator::less:
      return value < bound;
    case Operator::less_equal:
      return value <= bound;
    case Operator::greater:
      return value > bound;
    case Operator::greater_equal:
      return value >= bound;
  }
  return false;
}

std::optional<FailIf> parse_fail_if(const std::string& text) {
  using Operator = FailIf::Operator;
  const std::size_t at = text.find_first_of("<>");
  if (at == std::string::npos) return std::nullopt;
  const bool equal = at + 1 < text.size() && text[at + 1] == '=';
  const auto trim = [](std::string_view part) {
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    return part;
  };
  const std::string_view whole(text);
  const auto measure = parse_measure(trim(whole.substr(0, at)));
  FailIf condition;
  if (!measure || !parse_number(trim(whole.substr(at + (equal ? 2 : 1))), condition.bound) ||
      !std::isfinite(condition.bound)) {
    return std::nullopt;
  }
  condition.measure = *measure;
  condition.comparison = text[at] == '<' ? (equal ? Operator::less_equal : Operator::less)
                                         : (equal ? Operator::greater_equal : Operator::greater);
  condition.text = text;
  return condition;
}

Result<EvaluateOptions, std::string> parse_evaluate_options(
    const std::vector<std::string>& arguments) {
  const auto read = read_command_line(visible_options(), "files", arguments);
  if (!read) return Unexpected{read.error()};
  const po::variables_map& values = *read;
  EvaluateOptions options;
  options.help = values.count("help") != 0;
  options.version = values.count("version") != 0;
  if (options.help || options.version) return options;
  options.per_topic = values.count("per-topic") != 0;
  options.json = values.count("json") != 0;
  take_option(values, "report", options.report);
  take_option(values, "groups", options.groups);
  take_option(values, "only", options.only);
  take_option(values, "files", options.runs);
  if (!options.runs.empty()) {
    options.qrels = options.runs.front();
    options.runs.erase(options.runs.begin());
  }
  if (auto fault = take_measures(values, options)) return Unexpected{*std::move(fault)};
  if (auto fault = find_fault(options)) return Unexpected{*std::move(fault)};
  return options;
}

std::string evaluate_usage() {
  std::ostringstream usage;
  usage << "Usage: gfmd-evaluate [OPTION...] QRELS RUN [RUN...]\n\n"
           "Measures runs against judgements, as trec_eval -c does: over every judged topic. RUN "
           "may\n"
           "be -, standard input. The second run and those behind it are compared with the first.\n"
           "Exit status: 0 well, 1 failed or --fail-if met, 2 wrong usage.\n\n"
        << visible_options();
  return usage.str();
}

}  // namespace gfmd
