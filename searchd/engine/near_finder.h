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

/// Finds words that stand near each other. Not safe for concurrent use.
class NearFinder {
 public:
  explicit NearFinder(RowFinder& rows) : rows_(rows) {}

  /// Documents, ascending, where in a field each part has a place within its distance of a place
  /// of the part before, and so on to the first one. Places do not overlap.
  [[nodiscard]] std::vector<std::uint32_t> find(std::span<const NearPart> parts, Language language,
                                                TextField field);

  /// Documents, ascending, where some words.size() + slop words in a row hold every word; a word
  /// that is asked for twice stands there twice. Passages stand kWindow words apart at least.
  [[nodiscard]] std::vector<std::uint32_t> find_window(
      std::span<const std::span<const WordForm>> words, std::uint32_t slop, Language language,
      TextField field);

  static constexpr std::uint32_t kWindow = 99;  // words; a wider one would cross passages

 private:
  struct Place {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  [[nodiscard]] std::vector<std::uint32_t> documents_of(const NearPart& part, Language language,
                                                        TextField field);
  [[nodiscard]] std::vector<Place> places_of(std::uint32_t document, const NearPart& part,
                                             Language language, TextField field);
  [[nodiscard]] bool stand_near(std::uint32_t document, std::span<const NearPart> parts,
                                Language language, TextField field);
  [[nodiscard]] bool has_window(std::uint32_t document,
                                std::span<const std::span<const WordForm>> words,
                                std::uint32_t width, Language language, TextField field);

  RowFinder& rows_;
};

}  // namespace gfmd
