#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/document_set.h"
#include "searchd/engine/facet_columns.h"

namespace gfmd {

/// Values asked for, by facet and ordinal. A facet that is not active lets everything through.
struct FacetFilter {
  struct OneFacet {
    bool active = false;
    std::vector<bool> allowed;  // by ordinal
  };
  std::array<OneFacet, kFacetFieldCount> facets;
};

/// What is left after filtering, and the counts.
struct FacetCounts {
  std::vector<std::uint32_t> hits;  // documents that pass every filter, ascending
  /// By facet and ordinal: documents that pass every other facet's filter, so that a reader sees
  /// what choosing a further value of the same facet would bring.
  std::array<std::vector<std::uint64_t>, kFacetFieldCount> counts;
};

/// One pass over the matching documents serves hits and the counts of all facets.
[[nodiscard]] FacetCounts count_facets(const DocumentSet& documents, const FacetFilter& filter,
                                       const FacetColumns& columns);

}  // namespace gfmd
