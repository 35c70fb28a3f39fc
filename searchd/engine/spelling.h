#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/lexicon.h"

namespace gfmd {

/// A word that a mistyped one may have been meant for.
struct SpellingSuggestion {
  std::string word;             // as indexed
  float cost = 0;               // of the edits from the typed word, below allowed_cost()
  std::uint32_t documents = 0;  // that hold it; 0 for a known word that none holds
};

/// The words of a language's texts and terms, for mistyped words of queries. Letters are compared
/// without accents; edits are weighed (optimal string alignment: Damerau, A technique for computer
/// detection and correction of spelling errors, CACM 1964, no letter edited twice), those that
/// hands and ears make most counting less. Immutable; safe for concurrent use.
class SpellingDictionary {
 public:
  SpellingDictionary() = default;
  /// `terms` are known words that the texts need not hold.
  SpellingDictionary(const Lexicon& lexicon, std::span<const std::string> terms);

  /// Whether the word is known as it is, but for accents.
  [[nodiscard]] bool knows(std::string_view word) const;

  /// The nearest words, best first: by cost, less a little for words that are common. None for a
  /// word of fewer than kMinLetters letters or with a digit. Looks at every word of a similar
  /// length: 2 ms at 40,000 words, tens of ms at half a million.
  [[nodiscard]] std::vector<SpellingSuggestion> suggest(std::string_view word,
                                                        std::size_t limit) const;

  /// Two words written as one, "humanrights"; nullopt unless both parts are in the texts.
  [[nodiscard]] std::optional<std::pair<std::string, std::string>> split(
      std::string_view word) const;

  static constexpr std::size_t kMinLetters = 4;

 private:
  struct Entry {
    std::string letters;  // accents folded
    std::string word;
    std::uint32_t documents = 0;
    std::uint32_t mask = 0;  // the letters it has, a bit each
  };
  [[nodiscard]] const Entry* find(std::string_view letters) const;

  std::vector<Entry> entries_;  // by size of letters, then letters; the commonest accents of each
  std::vector<std::size_t> begin_of_size_;  // by size in bytes, one more at the end
};

/// The weighted cost of the edits between two words without accents, or anything above `limit` when
/// it is more.
[[nodiscard]] float edit_cost(std::string_view typed, std::string_view meant, float limit);

/// Its cost, less a little for a word that is common: what suggestions are sorted by.
[[nodiscard]] float spelling_rank(const SpellingSuggestion& suggestion);

/// How much may be wrong with a word of so many letters.
[[nodiscard]] float allowed_cost(std::size_t letters);

}  // namespace gfmd
