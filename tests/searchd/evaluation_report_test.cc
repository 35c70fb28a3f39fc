#include <catch2/catch.hpp>
#include <sstream>

#include "searchd/evaluation_results.h"

using namespace gfmd;

namespace {

EvaluatedRun run_of(const std::string& name, const Qrels& qrels, const std::string& text) {
  std::istringstream input(text);
  Run run = read_run(input).value();
  Evaluation evaluation = evaluate(qrels, run, {{MeasureKind::reciprocal_rank, 0}});
  return {name, std::move(run), std::move(evaluation)};
}

}  // namespace

TEST_CASE("a report has tables, plots, losses and what is unjudged, all escaped") {
  EvaluationResults results;
  results.qrels = {{"<q>", {{"a", 1}}}, {"2", {{"a", 1}}}};
  results.runs = {
      run_of("base", results.qrels, "<q> Q0 a 1 2 t\n2 Q0 b 1 2 t\n2 Q0 a 2 1 t\n"),
      run_of("<script>", results.qrels, "<q> Q0 \"x\" 1 2 t\n<q> Q0 a 2 1 t\n2 Q0 a 1 2 t\n")};
  results.comparisons = compare_runs(results.runs, {{MeasureKind::reciprocal_rank, 0}});
  const std::string html = results_html(results);
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("<q>") == std::string::npos);
  CHECK(html.find("&lt;script&gt;") != std::string::npos);
  CHECK(html.find("<li>&lt;q&gt;: -0.5000</li>") != std::string::npos);
  CHECK(html.find("<li>&lt;q&gt;: &quot;x&quot;</li>") != std::string::npos);
  CHECK(html.find("class=\"up\"") != std::string::npos);
  CHECK(html.find("class=\"down\"") != std::string::npos);
  CHECK(html.find("<polyline") != std::string::npos);
  CHECK(html.find("http") == std::string::npos);  // nothing is fetched
  std::size_t open = 0;
  for (std::size_t at = 0; (at = html.find("<svg", at)) != std::string::npos; ++at) ++open;
  CHECK(open == 2);
}
