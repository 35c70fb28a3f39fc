#pragma once

#include <string_view>

namespace gfmd {

/// Whether a clause, or the next member of a list, begins behind a word: the word is a conjunction
/// that joins equals ("and", "o", "ni"), or punctuation stands behind it. `before` is the word as
/// normalised, `between` the text from it to the next word, `next_is_number` tells of "No. 138".
/// The one rule for which words belong to one term; the same for every language.
[[nodiscard]] bool starts_clause(std::string_view before, std::string_view between,
                                 bool next_is_number);

}  // namespace gfmd
