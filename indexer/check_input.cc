#include "indexer/check_input.h"

#include <chrono>
#include <optional>
#include <utility>

#include "corpus/generation.h"
#include "corpus/intake_check.h"
#include "corpus/loader.h"
#include "indexer/index_writer.h"
#include "indexer/progress_line.h"

namespace gfmd {
namespace {

/// Practices are announced a year ahead at most.
IntakeRules rules_of_today() {
  const std::chrono::year_month_day today(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  IntakeRules rules;
  rules.last_year = static_cast<int>(today.year()) + 1;
  return rules;
}

void print(const IntakeReport& report, const IndexerOptions& options, std::ostream& output) {
  if (options.json) {
    output << report.to_json();
    return;
  }
  for (const Finding& finding : report.findings) {
    if (options.quiet && finding.severity == Severity::warning) continue;
    output << finding.to_string() << '\n';
  }
  if (report.more() > 0) output << report.more() << " more findings are not listed\n";
  if (!options.quiet) output << report.summary() << '\n';
}

}  // namespace

bool check_input(const IndexerOptions& options, const IndexerStreams& streams) {
  std::optional<Generation> generation;
  if (!options.directory.empty()) generation = Generation::open(options.directory);
  IntakeCheck check(rules_of_today());
  ProgressLine progress(streams.messages, streams.terminal && !options.quiet);
  survey_corpus(options.inputs, streams.input,
                {[&](SourceDocument&& unit) {
                   check.unit(unit);
                   progress.step();
                 },
                 [&](InputError&& error) { check.error(error); },
                 [&](InputError&& warning) { check.warning(warning); }});
  if (generation) {
    check.compare();
    read_documents(*generation, [&](Document&& unit) { check.indexed(unit); });
  }
  const IntakeReport report = check.finish();
  progress.clear();
  print(report, options, streams.output);
  return report.errors == 0;
}

}  // namespace gfmd
