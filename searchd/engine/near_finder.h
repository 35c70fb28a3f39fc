#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searchd/engine/row_finder.h"

namespace gfmd {

/// An operand of NEAR, with the forms of its words.
struct NearPart {
  std::vector<std::vector<RowWord>> rows;  // one of them stands there; never empty, nor is a row
  std::uint32_t distance = 0;  // words from the part before at most: 1 next to it; 0 for the first
  bool ordered = false;        // behind the part before
};

/// Finds words that stand near each other. Where the budget, if any, does not suffice for looking
/// at places, the documents that hold all the words are found. Not safe for concurrent use.
class NearFinder {
 public:
  explicit NearFinder(RowFinder& rows) : rows_(rows) {}

  /// Documents, ascending, where in a field each part has a place within its distance of a place
  /// of the part before, and so on to the first one. Places do not overlap.
  [[nodiscard]] std::vector<std::uint32_t> find(std::span<const NearPart> parts, Language language,
                                                TextField field, PositionBudget* budget = nullptr);

  /// Documents, ascending, where some words.size() + slop words in a row hold every word; a word
  /// that is asked for twice stands there twice. Passages stand kWindow words apart at least.
  [[nodiscard]] std::vector<std::uint32_t> find_window(
      std::span<const std::span<const WordForm>> words, std::uint32_t slop, Language language,
      TextField field, PositionBudget* budget = nullptr);

  static constexpr std::uint32_t kWindow = 99;  // words; a wider one would cross passages

 private:
  [[nodiscard]] std::vector<std::uint32_t> documents_of(const NearPart& part, Language language,
                                                        TextField field, PositionBudget* budget);

  RowFinder& rows_;
};

}  // namespace gfmd
