#include "corpus/intake_findings.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <iterator>
#include <string_view>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

namespace json = boost::json;

std::string_view severity_name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// A file's name may be any bytes; what is printed and encoded is text of one line.
std::string one_line(std::string_view text) {
  std::string line = strip_controls(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

std::string Finding::to_string() const {
  return one_line(file) + ":" + std::to_string(line) + ": " + std::string(severity_name(severity)) +
         ": " + (unit.empty() ? "-" : one_line(unit)) + ": " + one_line(message);
}

bool FindingList::has_room(Severity severity) const {
  return (severity == Severity::error ? kept_errors_ : kept_warnings_).size() < kMaxFindings;
}

void FindingList::add(Finding finding) {
  const bool error = finding.severity == Severity::error;
  ++(error ? errors_ : warnings_);
  if (!has_room(finding.severity)) return;
  files_.try_emplace(finding.file, files_.size());
  (error ? kept_errors_ : kept_warnings_).push_back(std::move(finding));
}

std::vector<Finding> FindingList::take() {
  std::vector<Finding> all = std::exchange(kept_errors_, {});
  const std::size_t room = std::min(kMaxFindings - all.size(), kept_warnings_.size());
  std::move(kept_warnings_.begin(), kept_warnings_.begin() + static_cast<std::ptrdiff_t>(room),
            std::back_inserter(all));
  kept_warnings_.clear();
  std::stable_sort(all.begin(), all.end(), [&](const Finding& a, const Finding& b) {
    const std::size_t file_of_a = files_.at(a.file);
    const std::size_t file_of_b = files_.at(b.file);
    return file_of_a != file_of_b ? file_of_a < file_of_b : a.line < b.line;
  });
  return all;
}

std::string IntakeReport::summary() const {
  std::string text = counted(units, "unit");
  if (compared) {
    text += " (" + std::to_string(fresh) + " new, " + std::to_string(replacing) + " replacing, " +
            std::to_string(unchanged) + " unchanged)";
  }
  return text + ": " + counted(errors, "error") + ", " + counted(warnings, "warning");
}

std::string IntakeReport::to_json() const {
  json::array list;
  for (const Finding& finding : findings) {
    json::value unit = nullptr;
    if (!finding.unit.empty()) unit = one_line(finding.unit);
    list.push_back(json::object{{"file", one_line(finding.file)},
                                {"line", finding.line},
                                {"severity", severity_name(finding.severity)},
                                {"check", finding.check},
                                {"unit", std::move(unit)},
                                {"message", one_line(finding.message)}});
  }
  json::object report{{"findings", std::move(list)},
                      {"more", more()},
                      {"errors", errors},
                      {"warnings", warnings},
                      {"units", units}};
  if (compared) {
    report["new"] = fresh;
    report["replacing"] = replacing;
    report["unchanged"] = unchanged;
  }
  return json::serialize(report) + "\n";
}

}  // namespace gfmd
