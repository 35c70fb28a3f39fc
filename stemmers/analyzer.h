#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/token.h"

namespace gfmd {

/// Text to tokens: ICU word boundaries over the original bytes, then each token's text normalised
/// (NFC, case, elision, possessive, "www." of a host; soft hyphens, full-width letters and
/// ligatures as PDF files have them). The one analyzer of index, query and highlighting; it is the
/// same for every language, which only decides how words are grouped later (see Stemmer).
///
/// Not safe for concurrent use: one Analyzer a thread. Cheap to keep, about 20 us to make.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Tokens in order of begin; a compound stands before its parts. Any bytes are accepted: what is
  /// not UTF-8 separates words. Words longer than kMaxWordBytes are cut at a character's boundary.
  [[nodiscard]] std::vector<Token> analyze(std::string_view text) const;

  /// A single word's indexed form, without looking for boundaries (prefixes, vocabulary entries).
  [[nodiscard]] static std::string normalize_word(std::string_view word);

  /// Names every choice that changes what is indexed, ICU's and utf8proc's versions among them.
  /// Stored in the index; a reader refuses an index with another one.
  [[nodiscard]] static std::string fingerprint();

  static constexpr std::size_t kMaxWordBytes = 64;

 private:
  struct Boundaries;
  std::unique_ptr<Boundaries> boundaries_;
};

}  // namespace gfmd
