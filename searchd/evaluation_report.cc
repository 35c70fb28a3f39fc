#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <sstream>

#include "searchd/evaluation_results.h"
#include "searchd/http/html.h"

namespace gfmd {
namespace {

constexpr std::array<std::string_view, 5> kColours{"#1d70b8", "#d4351c", "#00703c", "#912b88",
                                                   "#505a5f"};
constexpr double kPlotWidth = 640;  // units of the drawing
constexpr double kPlotHeight = 240;
constexpr std::size_t kLevels = 11;
constexpr std::size_t kFirst = 10;  // ranks looked at for unjudged documents

std::string number(double value, int decimals = 4) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

std::string open_plot(const std::string& title) {
  return "<figure><figcaption>" + escape_html(title) + "</figcaption><svg viewBox=\"-40 -10 " +
         number(kPlotWidth + 60, 0) + " " + number(kPlotHeight + 40, 0) +
         "\" role=\"img\" aria-label=\"" + escape_html(title) + "\">\n";
}

/// A label beside a level of the vertical axis, and its line.
std::string level(double y, const std::string& label) {
  return "<path class=\"axis\" d=\"M0 " + number(y, 1) + "H" + number(kPlotWidth, 0) +
         "\"/><text x=\"-6\" y=\"" + number(y + 4, 1) + "\" text-anchor=\"end\">" + label +
         "</text>\n";
}

std::string means_table(const EvaluationResults& results) {
  std::string html = "<table><caption>Over all topics</caption><thead><tr><th>Measure</th>";
  for (const EvaluatedRun& run : results.runs) html += "<th>" + escape_html(run.name) + "</th>";
  html += "</tr></thead><tbody>\n";
  const auto& measures = results.runs.front().evaluation.measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    html += "<tr><th>" + measure_name(measures[i]) + "</th>";
    for (const EvaluatedRun& run : results.runs) {
      html += "<td>" + format_value(measures[i], run.evaluation.overall(i)) + "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</tbody></table>\n";
}

std::string comparison_table(const EvaluationResults& results) {
  std::string html =
      "<table><caption>Against the first run</caption><thead><tr><th>Run</th><th>Measure</th>"
      "<th>Difference</th><th>95 % interval</th><th>t-test p</th><th>randomisation p</th>"
      "<th>Holm p</th><th>Effect</th><th>Wins / ties / losses</th></tr></thead><tbody>\n";
  for (const RunComparison& comparison : results.comparisons) {
    const Comparison& figures = comparison.figures;
    html += "<tr><th>" + escape_html(results.runs[comparison.run].name) + "</th><td>" +
            measure_name(comparison.measure) + "</td><td>" + number(figures.difference) +
            "</td><td>" + number(figures.low) + " to " + number(figures.high) + "</td><td>" +
            number(figures.t_p) + "</td><td>" + number(figures.permutation_p) + "</td><td>" +
            number(comparison.holm_p) + "</td><td>" + number(figures.effect, 2) + "</td><td>" +
            std::to_string(figures.wins) + " / " + std::to_string(figures.ties) + " / " +
            std::to_string(figures.losses) + "</td></tr>\n";
  }
  return html + "</tbody></table>\n";
}

struct Difference {
  std::string topic;
  double value = 0;
};

/// Topic by topic, the largest gain first.
std::vector<Difference> differences_of(const EvaluationResults& results,
                                       const RunComparison& comparison) {
  const Evaluation& baseline = results.runs.front().evaluation;
  const Evaluation& other = results.runs[comparison.run].evaluation;
  const auto measure = static_cast<std::size_t>(
      std::find(baseline.measures.begin(), baseline.measures.end(), comparison.measure) -
      baseline.measures.begin());
  std::vector<Difference> differences;
  for (std::size_t i = 0; i < baseline.topics.size(); ++i) {
    differences.push_back(
        {baseline.topics[i], other.values[measure][i] - baseline.values[measure][i]});
  }
  std::stable_sort(differences.begin(), differences.end(),
                   [](const Difference& a, const Difference& b) { return a.value > b.value; });
  return differences;
}

std::string difference_plot(const EvaluationResults& results, const RunComparison& comparison) {
  const auto differences = differences_of(results, comparison);
  double most = 0;
  for (const Difference& each : differences) most = std::max(most, std::abs(each.value));
  if (most == 0) most = 1;
  std::string html =
      open_plot(measure_name(comparison.measure) + " of " + results.runs[comparison.run].name +
                " less that of " + results.runs.front().name + ", by topic");
  html += level(0, "+" + number(most, 2)) + level(kPlotHeight / 2, "0") +
          level(kPlotHeight, "−" + number(most, 2));
  const double step = kPlotWidth / static_cast<double>(differences.size());
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const double height = std::abs(differences[i].value) / most * kPlotHeight / 2;
    const double top = differences[i].value > 0 ? kPlotHeight / 2 - height : kPlotHeight / 2;
    html += "<rect x=\"" + number(static_cast<double>(i) * step, 2) + "\" y=\"" + number(top, 2) +
            "\" width=\"" + number(step * 0.8, 2) + "\" height=\"" + number(height, 2) +
            "\" class=\"" + (differences[i].value > 0 ? "up" : "down") + "\"><title>" +
            escape_html(differences[i].topic) + ": " + number(differences[i].value) +
            "</title></rect>\n";
  }
  return html + "</svg></figure>\n";
}

std::vector<double> mean_precision(const EvaluationResults& results, const EvaluatedRun& run) {
  static const Ranking kNothing;
  std::vector<double> mean(kLevels, 0.0);
  for (const auto& [topic, judgements] : results.qrels) {
    const auto found = run.run.rankings.find(topic);
    const auto levels = interpolated_precision(
        judgements, found == run.run.rankings.end() ? kNothing : found->second);
    for (std::size_t i = 0; i < kLevels; ++i) {
      mean[i] += levels[i] / static_cast<double>(results.qrels.size());
    }
  }
  return mean;
}

std::string precision_plot(const EvaluationResults& results) {
  std::string html = open_plot("Precision (upwards) at recall (to the right)");
  html += level(0, "1") + level(kPlotHeight / 2, "0.5") + level(kPlotHeight, "0");
  for (std::size_t i = 0; i < results.runs.size(); ++i) {
    const std::vector<double> mean = mean_precision(results, results.runs[i]);
    const std::string colour(kColours.at(i % kColours.size()));
    html += "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"";
    for (std::size_t k = 0; k < kLevels; ++k) {
      html += number(kPlotWidth * static_cast<double>(k) / (kLevels - 1), 1) + "," +
              number(kPlotHeight * (1 - mean[k]), 1) + " ";
    }
    html += "\"/><text x=\"" + number(kPlotWidth - 8, 0) + "\" y=\"" +
            number(14 + 16 * static_cast<double>(i), 0) + "\" text-anchor=\"end\" fill=\"" +
            colour + "\">" + escape_html(results.runs[i].name) + "</text>\n";
  }
  return html + "</svg></figure>\n";
}

std::string losses_list(const EvaluationResults& results, const RunComparison& comparison) {
  auto differences = differences_of(results, comparison);
  std::reverse(differences.begin(), differences.end());
  std::string items;
  for (const Difference& each : differences) {
    if (each.value >= 0) break;
    items += "<li>" + escape_html(each.topic) + ": " + number(each.value) + "</li>\n";
  }
  if (items.empty()) return {};
  return "<h2>Topics that lost " + measure_name(comparison.measure) + " in " +
         escape_html(results.runs[comparison.run].name) + "</h2><ul>\n" + items + "</ul>\n";
}

std::string unjudged_list(const EvaluationResults& results, const EvaluatedRun& run) {
  std::string items;
  for (const auto& [topic, judgements] : results.qrels) {
    const auto found = run.run.rankings.find(topic);
    if (found == run.run.rankings.end()) continue;
    std::string documents;
    for (std::size_t i = 0; i < std::min(kFirst, found->second.size()); ++i) {
      const std::string& id = found->second[i].id;
      const auto judged = judgements.find(id);
      const bool unjudged = judged == judgements.end() || judged->second < 0;
      if (unjudged) documents += " " + escape_html(id);
    }
    if (!documents.empty()) items += "<li>" + escape_html(topic) + ":" + documents + "</li>\n";
  }
  if (items.empty()) return {};
  return "<details><summary>Not judged among the first ten of " + escape_html(run.name) +
         "</summary><ul>\n" + items + "</ul></details>\n";
}

}  // namespace

std::string results_html(const EvaluationResults& results) {
  std::string html =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Evaluation</title>"
      "<style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
      "table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}"
      "th,td{padding:.2rem .8rem;border-bottom:1px solid #b1b4b6;text-align:right}"
      "th:first-child{text-align:left}svg{width:100%}text{font:12px sans-serif}"
      ".axis{stroke:#b1b4b6;fill:none}.up{fill:#00703c}.down{fill:#d4351c}</style></head><body>\n"
      "<h1>Evaluation</h1>\n<p>" +
      std::to_string(results.qrels.size()) + " topics</p>\n" + means_table(results);
  if (!results.comparisons.empty()) html += comparison_table(results);
  for (const RunComparison& comparison : results.comparisons) {
    html += difference_plot(results, comparison);
  }
  html += precision_plot(results);
  for (const RunComparison& comparison : results.comparisons) {
    html += losses_list(results, comparison);
  }
  for (const EvaluatedRun& run : results.runs) html += unjudged_list(results, run);
  return html + "</body></html>\n";
}

}  // namespace gfmd
