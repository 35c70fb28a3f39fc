#pragma once

#include "searchd/engine/facet_columns.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/suggester.h"
#include "searchd/engine/suggestion.h"

namespace gfmd {

/// What was found, with its text, where it leads to and what was typed of it. `suggester`, `facets`
/// and `index` are of one snapshot. Throws CorruptRecord.
[[nodiscard]] Suggestion build_suggestion(const FoundSuggestion& found, const Suggester& suggester,
                                          const FacetColumns& facets, const IndexReader& index);

}  // namespace gfmd
