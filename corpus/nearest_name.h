#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema.h"

namespace gfmd {

/// Edits between two words, byte by byte: insertions, deletions, substitutions and swaps
/// of neighbours (optimal string alignment: Damerau, "A technique for computer detection and
/// correction of spelling errors", CACM 1964, none edited twice). Where there are more than
/// `limit`, limit + 1. Takes the product of the lengths in time.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The name of a facet's vocabularies, in any of the languages, that `printed` is most likely a
/// slip for: at most one edit in four letters, case, accents and punctuation apart; the first of
/// equals. Empty where none is as near. Looks at every name of a like length. Safe for concurrent
/// use.
[[nodiscard]] std::string nearest_facet_name(FacetField field, std::string_view printed);

/// The same among a few words.
[[nodiscard]] std::string nearest_word(std::span<const std::string_view> words,
                                       std::string_view printed);

}  // namespace gfmd
