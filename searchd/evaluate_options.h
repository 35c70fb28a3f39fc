#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "searchd/trec/measures.h"

namespace gfmd {

/// A condition on a mean that makes gfmd-evaluate fail: "nDCG@10 < 0.85".
struct FailIf {
  enum class Operator { less, less_equal, greater, greater_equal };
  Measure measure;
  Operator comparison = Operator::less;
  double bound = 0;
  std::string text;  // as given

  [[nodiscard]] bool holds(double value) const;
};

/// What gfmd-evaluate was asked to do.
struct EvaluateOptions {
  bool help = false;
  bool version = false;
  std::string qrels;              // file
  std::vector<std::string> runs;  // files, "-" is standard input; the first is the baseline
  std::vector<Measure> measures;  // those to show
  bool measures_given = false;
  bool per_topic = false;
  bool json = false;
  std::vector<FailIf> fail_if;
  std::string report;             // file for HTML; empty: none
  std::string groups;             // file of topics' labels; empty: none
  std::vector<std::string> only;  // labels that the topics to measure have, all of them
};

/// Reads the command line; the error is a sentence for the user.
[[nodiscard]] Result<EvaluateOptions, std::string> parse_evaluate_options(
    const std::vector<std::string>& arguments);

/// Reads "MEASURE < NUMBER", also with <=, > and >=.
[[nodiscard]] std::optional<FailIf> parse_fail_if(const std::string& text);

/// The text of --help.
[[nodiscard]] std::string evaluate_usage();

}  // namespace gfmd
