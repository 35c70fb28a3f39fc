#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "searchd/engine/index_reader.h"
#include "stemmers/language.h"
#include "stemmers/stemmer.h"

namespace gfmd {

/// A word of the index, in one language.
struct LexiconEntry {
  std::string word;             // as indexed: case folded, accents as printed
  std::uint32_t documents = 0;  // in how many, in the field where it is most common
  std::uint8_t fields = 0;      // bit i: stands in TextField i
};

/// All words of the index in one language, and which of them belong together: the same but for
/// accents, or of the same stem. The index itself holds words as printed, one posting a word; the
/// families live here, so that an exact form, an accent or an inflection can each weigh its own.
/// Immutable; safe for concurrent use.
class Lexicon {
 public:
  /// Reads the vocabulary of `language`; in time linear in its size (1 to 2 us a word).
  static Lexicon read(const IndexReader& index, Language language);

  [[nodiscard]] std::span<const LexiconEntry> entries() const { return entries_; }  // by word

  /// The entry of exactly this word.
  [[nodiscard]] const LexiconEntry* find(std::string_view word) const;

  /// Whether a text has this acronym, in capitals.
  [[nodiscard]] bool has_acronym(const std::string& acronym) const {
    return acronyms_.contains(acronym);
  }

  /// Entries (numbers into entries(), ascending) that are `word` but for accents.
  [[nodiscard]] std::vector<std::uint32_t> same_letters(std::string_view word) const;

  /// Entries of the family of `word`: those that share its stem, taken with or without accents.
  /// Holds same_letters(word). The word itself need not be in the index. `stemmer` is of the
  /// lexicon's language.
  [[nodiscard]] std::vector<std::uint32_t> family(std::string_view word,
                                                  const Stemmer& stemmer) const;

  /// Entries that begin with `prefix`, a half-open range of numbers into entries().
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> with_prefix(std::string_view prefix) const;

  /// Entries that begin with `letters` but for accents; `letters` have none.
  [[nodiscard]] std::vector<std::uint32_t> beginning_with(const std::string& letters) const;

 private:
  using Key = std::pair<std::string, std::uint32_t>;  // folded word or stem, entry number
  static void append(const std::vector<Key>& keys, const std::string& key,
                     std::vector<std::uint32_t>& numbers);

  std::vector<LexiconEntry> entries_;
  std::vector<Key> by_letters_;  // sorted
  std::vector<Key> by_stem_;     // sorted; an entry stands under one or two stems
  std::unordered_set<std::string> acronyms_;
};

using Lexicons = std::array<Lexicon, kLanguageCount>;  // by Language
[[nodiscard]] Lexicons read_lexicons(const IndexReader& index);

}  // namespace gfmd
