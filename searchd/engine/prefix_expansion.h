#pragma once

#include <string>

#include "searchd/engine/word_expansion.h"
#include "stemmers/token.h"

namespace gfmd {

/// Words that a prefix stands for, in each language at the most.
inline constexpr std::size_t kMaxPrefixWords = 64;

/// The words of the index that begin with a token's word, the most frequent ones: those with other
/// accents as well, below the others; in a quotation only where none were typed. `cut` tells
/// whether some were left out.
struct PrefixForms {
  WordForms forms;
  bool cut = false;
};
[[nodiscard]] PrefixForms expand_prefix(const Token& token, const Lexicons& lexicons, bool quoted);

}  // namespace gfmd
