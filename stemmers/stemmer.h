#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// Snowball stems by language (through Xapian), accents folded after stemming: "educaciones" ->
/// "educ"; but for stop words, which stand alone, and for what stemming_form and stem_exceptions.h
/// put right. Words of one stem are searched together. Not safe for concurrent use.
class Stemmer {
 public:
  explicit Stemmer(Language language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  [[nodiscard]] Language language() const;

  /// `word` is a Token's word: case folded, accents as printed.
  [[nodiscard]] std::string stem(std::string_view word) const;

 private:
  struct Snowball;
  std::unique_ptr<Snowball> snowball_;
};

}  // namespace gfmd
