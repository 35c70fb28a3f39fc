#include "stemmers/clause_start.h"

#include <algorithm>
#include <array>

namespace gfmd {
namespace {

bool is_coordinator(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kWords{"and", "e",  "et", "ni", "nor",
                                                           "o",   "or", "ou", "u",  "y"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

/// A point behind few letters is an abbreviation's ("St. Lucia", "art. 9").
bool is_end(std::string_view before, char mark, bool next_is_number) {
  constexpr std::size_t kAbbreviation = 3;  // bytes
  if (mark == '.') return before.size() > kAbbreviation && !next_is_number;
  return std::string_view(",;:!?").find(mark) != std::string_view::npos;
}

}  // namespace

bool starts_clause(std::string_view before, std::string_view between, bool next_is_number) {
  if (is_coordinator(before)) return true;
  // Marks within an address or a number have no blank behind them.
  const std::size_t last_blank = between.find_last_of(" \t\r\n");
  if (last_blank == std::string_view::npos) return false;
  const std::string_view marks = between.substr(0, last_blank);
  return std::any_of(marks.begin(), marks.end(),
                     [&](char mark) { return is_end(before, mark, next_is_number); });
}

}  // namespace gfmd
