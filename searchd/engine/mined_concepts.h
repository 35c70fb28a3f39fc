#pragma once

#include <functional>
#include <span>
#include <vector>

#include "corpus/acronym_list.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/terminology.h"
#include "searchd/engine/word_expansion.h"

namespace gfmd {

/// Adds to `known` what an index's texts say that acronyms stand for. A long form that a concept
/// has already gives it the acronym, one that differs from a concept's of the same acronym by words
/// more or less, or is of the same unit, gives it the long form; any other is another reading, a
/// concept of its own. Of the readings of an acronym in a language the kMostReadings most frequent
/// are taken, and none that is ten times rarer than the first. Concepts keep their numbers. `mined`
/// is as AcronymList::take() orders it; `is_word` says whether an acronym is a word like others in
/// small letters ("CASA").
[[nodiscard]] std::vector<ConceptTerms> join_acronyms(
    std::vector<ConceptTerms> known, std::span<const Acronym> mined,
    const std::function<bool(const Acronym&)>& is_word);
inline constexpr std::size_t kMostReadings = 4;

/// The compiled-in concepts and those of an index's acronyms. Throws CorruptRecord.
[[nodiscard]] std::vector<ConceptTerms> concepts_of(const IndexReader& index,
                                                    const Lexicons& lexicons);

}  // namespace gfmd
