#pragma once

#include <string>

#include "searchd/engine/word_expansion.h"
#include "stemmers/token.h"

namespace gfmd {

/// Words that a prefix stands for, in each language at the most, and all prefixes of a query.
inline constexpr std::size_t kMaxPrefixWords = 64;
inline constexpr std::size_t kMaxPrefixWordsOfQuery = 128;

/// How many words each of a query's prefixes may stand for: fewer where there are many.
[[nodiscard]] std::size_t words_of_prefix(std::size_t prefixes);

/// The words of the index that begin with a token's word, the most frequent ones: those with other
/// accents as well, below the others; in a quotation only where none were typed. At most `most` of
/// each language; `cut` tells whether some were left out.
struct PrefixForms {
  WordForms forms;
  bool cut = false;
};
[[nodiscard]] PrefixForms expand_prefix(const Token& token, const Lexicons& lexicons, bool quoted,
                                        std::size_t most = kMaxPrefixWords);

}  // namespace gfmd
