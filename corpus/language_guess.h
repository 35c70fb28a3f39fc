#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// The language whose function words are most frequent among `words` (case folded); `otherwise`
/// when they are too few to tell or two languages have as many.
[[nodiscard]] Language guess_language(std::span<const std::string> words, Language otherwise);

/// The words of a text as guess_language() takes them: case folded, split at blanks, punctuation
/// taken off their ends. `text` is valid UTF-8.
[[nodiscard]] std::vector<std::string> guessing_words(std::string_view text);

}  // namespace gfmd
