#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searchd/engine/document_set.h"
#include "searchd/engine/facet_columns.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/query.h"
#include "searchd/engine/query_warnings.h"

namespace gfmd {

/// What tells which documents a filter lets through. All outlive the call.
struct FilterSources {
  const IndexReader& index;
  const FacetColumns& facets;
  std::span<const std::uint16_t> years;  // by document number; 0: none
};

/// References that a prefix of a symbol stands for at the most.
inline constexpr std::size_t kMaxSymbols = 1024;

/// The documents of each of the query's filters. Where the index has no such value, the filter's
/// leaf of the tree becomes a clause of its words instead, looked for among the names (a symbol's:
/// anywhere), and a warning tells.
[[nodiscard]] std::vector<DocumentSet> resolve_query_filters(Query& query,
                                                             const FilterSources& sources,
                                                             QueryWarnings& warnings);

}  // namespace gfmd
