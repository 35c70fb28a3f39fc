#pragma once

#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// Whether a word (a Token's word) carries grammar and no matter: articles, prepositions, pronouns,
/// auxiliaries. Stop words are indexed like any other; only queries treat them apart.
[[nodiscard]] bool is_stop_word(Language language, std::string_view word);

/// The same in any of the languages.
[[nodiscard]] bool is_stop_word_anywhere(std::string_view word);

/// Words that ask ("what", "how", "cuál", "quelles") rather than name; also stop words.
[[nodiscard]] bool is_question_word(Language language, std::string_view word);

}  // namespace gfmd
