#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/language.h"
#include "stemmers/stemmer.h"
#include "stemmers/token.h"

namespace gfmd {

/// The words of a term that carry it: all but small ones or, where one other word only would be
/// left, all but articles: "laid off" is not "laid". A clause that one left out starts, the next
/// one does.
[[nodiscard]] std::vector<Token> content_words(std::vector<Token> tokens, Language language);

/// The keys of what is the same word but for number and gender, however English spells it.
[[nodiscard]] std::vector<std::string> inflection_keys(Language language, const std::string& word);

/// Spells a language's terms so that those that say the same have one key: a word each, the
/// language before them. Not safe for concurrent use.
class TermKeys {
 public:
  explicit TermKeys(Language language) : language_(language), stemmer_(language) {}

  /// How a term's word is taken.
  enum class Form : std::uint8_t {
    any,       // in any inflection; an acronym in capitals, or as a word that is no small one
    capitals,  // an acronym in capitals only
    exact,     // the word as it is, but for accents
  };

  /// The key of a term by its content words; empty for none.
  [[nodiscard]] std::string of_term(std::span<const Token> words, Form form = Form::any) const;

  /// The parts of keys that a word of a query may stand for.
  [[nodiscard]] std::vector<std::string> of_word(const Token& word) const;

  /// A key of one part, and one with a part more; `starts_clause`: in the term, a clause starts
  /// with the word.
  [[nodiscard]] static std::string begin(Language language, std::string_view part);
  [[nodiscard]] static std::string extend(std::string_view key, std::string_view part,
                                          bool starts_clause);

 private:
  [[nodiscard]] std::string part_of(const Token& word, Form form) const;

  Language language_;
  Stemmer stemmer_;
};

}  // namespace gfmd
