#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/analyzer.h"
#include "stemmers/language.h"

namespace gfmd {

/// A phrase of a text and how many units have it.
struct CountedPhrase {
  std::string text;  // as printed in one of them, in small letters where one has it so
  std::uint32_t count = 0;
};

/// Counts the phrases of texts in one language: two to four words in a row, within a sentence and
/// with no mark between them but hyphens and apostrophes, that neither begin nor end in a small
/// word and hold no number. Memory and time are bounded by kMaxWords: texts behind that many words
/// are not counted. Not safe for concurrent use.
class PhraseCounter {
 public:
  explicit PhraseCounter(Language language) : language_(language) {}

  /// A sentence of the unit that is being read.
  void add_sentence(std::string_view sentence, const Analyzer& analyzer);
  /// What follows belongs to another unit.
  void end_unit();
  [[nodiscard]] bool is_full() const { return words_.size() >= kMaxWords; }

  /// Phrases that two units or more have, most units first, at most `limit`. One that only ever
  /// stands in the same longer phrase is left out. Ends the counting.
  [[nodiscard]] std::vector<CountedPhrase> finish(std::size_t limit);

  static constexpr std::size_t kMaxWords = 4'000'000;  // 16 bytes each, and 16 a phrase
  static constexpr std::size_t kLongest = 4;           // words

 private:
  struct Word {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;  // bytes into text_
    std::uint32_t end = 0;
  };
  struct Phrase {
    std::uint64_t hash = 0;
    std::uint32_t first = 0;  // into words_
    std::uint32_t count = 0;  // of words
  };
  struct Repeated {
    Phrase phrase;
    std::uint32_t units = 0;
  };

  [[nodiscard]] std::uint64_t hash_of(std::size_t first, std::size_t count) const;
  [[nodiscard]] std::string_view printed(const Phrase& phrase) const;
  [[nodiscard]] std::vector<Repeated> repeated() const;
  void drop_contained(std::vector<Repeated>& phrases) const;

  Language language_;
  std::string text_;
  std::vector<Word> words_;
  std::vector<Phrase> unit_;     // of the unit that is being read
  std::vector<Phrase> phrases_;  // of all units before it, once a unit
};

}  // namespace gfmd
