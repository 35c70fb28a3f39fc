#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gfmd {

/// Repairs the beginning of a word: finds beginnings of known words within one edit of it (a letter
/// too many, missing, wrong, or two swapped). Words are folded of case and accents. Immutable once
/// finish() was called; then safe for concurrent use.
class PrefixSpeller {
 public:
  void add(std::string_view word);
  void finish();

  /// Whether a word begins so, or is so where `whole`.
  [[nodiscard]] bool knows(std::string_view beginning, bool whole) const;

  /// Beginnings (where `whole`, words) one edit away from `typed`, those of the most words added
  /// first, at most `limit`. None for less than kMinLetters letters, for long words, and for words
  /// with digits, which are meant as they are. Time in the length of the word and the logarithm of
  /// the number of words.
  [[nodiscard]] std::vector<std::string> near(std::string_view typed, bool whole,
                                              std::size_t limit) const;

  static constexpr std::size_t kMinLetters = 4;
  static constexpr std::size_t kMaxLetters = 24;

 private:
  using Range = std::pair<std::size_t, std::size_t>;  // of words, half-open
  struct Repair {
    std::uint32_t uses = 0;
    std::string beginning;
  };

  /// Of words that share their first `depth` bytes, those that go on so.
  [[nodiscard]] Range range_in(Range range, std::size_t depth, std::string_view rest) const;
  [[nodiscard]] std::uint32_t uses(Range range, std::size_t size, bool whole) const;

  std::vector<std::string> words_;   // sorted, each once
  std::vector<std::uint32_t> uses_;  // by word: of all words before it; one more at the end
};

}  // namespace gfmd
