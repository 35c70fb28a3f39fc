#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/intake_findings.h"
#include "corpus/intake_rules.h"
#include "corpus/loader.h"
#include "corpus/near_duplicates.h"

namespace gfmd {

/// Checks units before they enter the catalogue: each by itself (see intake_rules.h), against the
/// others of the input and against an index. Fed by survey_corpus(); pure otherwise. Memory is
/// linear in the input's units, a kilobyte each, whatever the index holds. Not thread-safe.
class IntakeCheck {
 public:
  explicit IntakeCheck(IntakeRules rules = {}) : rules_(rules) {}

  /// What reading the input met.
  void error(const InputError& error) { report(error, Severity::error); }
  void warning(const InputError& warning) { report(warning, Severity::warning); }
  void unit(const SourceDocument& unit);

  /// To be called, once all units are in, for every unit of an index that the input is to update.
  void indexed(const Document& unit);
  /// The input is compared with an index, be it without units.
  void compare() { compared_ = true; }

  /// Ends the check.
  [[nodiscard]] IntakeReport finish();

 private:
  struct Place {
    std::size_t file = 0;
    std::uint32_t line = 0;
  };
  struct Unit {
    std::string id;
    Place place;
    std::uint64_t content = 0;        // hash
    std::size_t title = 0;            // hash
    std::optional<std::size_t> text;  // first of its texts in texts_
    bool in_index = false;
    std::string like;  // id of the most similar unit of the index
    double similarity = 0;
  };

  void report(const InputError& error, Severity severity);
  void add(const Unit& unit, std::string check, std::string message);
  void compare_texts(const Document& document, std::size_t number);
  void replaced(const Document& old, Unit& unit);

  IntakeRules rules_;
  FindingList findings_;
  std::vector<std::string> files_;
  std::vector<Unit> units_;
  std::unordered_map<std::string, std::size_t> by_id_;  // the first of each id
  SimilarTexts texts_;
  std::vector<std::size_t> unit_of_text_;
  bool compared_ = false;
  std::size_t replacing_ = 0;
  std::size_t unchanged_ = 0;
};

}  // namespace gfmd
