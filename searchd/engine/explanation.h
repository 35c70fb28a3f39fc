#pragma once

#include <vector>

#include "searchd/engine/query_plan.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// The concepts a query was searched for beyond its words, by span, at most kMaxExpansionTerms
/// terms each.
[[nodiscard]] std::vector<Expansion> expansions_of(const QueryPlan& plan);
inline constexpr std::size_t kMaxExpansionTerms = 12;

/// How a query was read: the whole where it has operators or fields, then a line for each clause,
/// for each concept, and for what was left out.
[[nodiscard]] std::vector<Explanation> explain(const Query& query, const QueryPlan& plan);

}  // namespace gfmd
