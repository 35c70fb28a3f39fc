#pragma once

#include <string_view>

#include "searchd/engine/query.h"
#include "searchd/engine/reference_plan.h"

namespace gfmd {

/// In a query that names documents, conventions or comments that nothing cites and nothing else,
/// makes of the words of each name a row, so that "A/HRC/99/99" is not searched as "a", "HRC" and
/// "99". What is cited keeps its words, which find the texts around those that cite it. An article
/// of a treaty stays words: what it is named by is the treaty. `text` is what both were read from.
void join_identifiers(std::string_view text, const ReferencePlan& named, Query& query);

}  // namespace gfmd
