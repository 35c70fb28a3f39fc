#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace gfmd {

enum class Severity : std::uint8_t { error, warning };

/// What is worth a look in an input to the catalogue, and where.
struct Finding {
  std::string file;
  std::uint32_t line = 0;  // 0: the file as a whole
  Severity severity = Severity::warning;
  std::string check;  // what it is about, for programs: "link", "near-duplicate", ...
  std::string unit;   // id; empty where it is not known
  std::string message;

  /// "file:line: severity: unit: message"; a unit that is not known is "-".
  [[nodiscard]] std::string to_string() const;
};

/// Collects findings and keeps the first kMaxFindings of each severity, counting the others.
class FindingList {
 public:
  static constexpr std::size_t kMaxFindings = 1000;

  void add(Finding finding);
  /// Whether one more would be kept, so that its message is worth making.
  [[nodiscard]] bool has_room(Severity severity) const;

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }

  /// At most kMaxFindings in all, errors going before warnings where there are more; by file, in
  /// the order of their first findings, and line. The list is empty afterwards, but for its counts.
  [[nodiscard]] std::vector<Finding> take();

 private:
  std::vector<Finding> kept_errors_;
  std::vector<Finding> kept_warnings_;
  std::unordered_map<std::string, std::size_t> files_;  // to their order
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

/// What an input's check comes to.
struct IntakeReport {
  std::vector<Finding> findings;
  std::size_t errors = 0;  // the findings left out among them
  std::size_t warnings = 0;
  std::size_t units = 0;
  bool compared = false;      // with an index; then, an id given twice counting once:
  std::size_t fresh = 0;      // ids that the index has not
  std::size_t replacing = 0;  // ids that it has with another content
  std::size_t unchanged = 0;  // units that it has as they are

  [[nodiscard]] std::size_t more() const { return errors + warnings - findings.size(); }
  /// "14 units: 3 errors, 1 warning".
  [[nodiscard]] std::string summary() const;
  /// One object: "findings", an array of objects with "file", "line", "severity", "check", "unit"
  /// (null where not known) and "message"; then the counts and "more". Ends with a line feed.
  [[nodiscard]] std::string to_json() const;
};

}  // namespace gfmd
