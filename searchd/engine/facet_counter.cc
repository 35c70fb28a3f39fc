#include "searchd/engine/facet_counter.h"

#include <algorithm>
#include <span>

namespace gfmd {
namespace {

bool passes(const FacetFilter::OneFacet& facet, std::span<const std::uint32_t> values) {
  return std::any_of(values.begin(), values.end(),
                     [&](std::uint32_t ordinal) { return facet.allowed[ordinal]; });
}

void add(std::vector<std::uint64_t>& counts, std::span<const std::uint32_t> values) {
  for (const std::uint32_t ordinal : values) ++counts[ordinal];
}

}  // namespace

FacetCounts count_facets(const DocumentSet& documents, const FacetFilter& filter,
                         const FacetColumns& columns) {
  FacetCounts result;
  std::vector<std::size_t> active;
  for (std::size_t facet = 0; facet < kFacetFieldCount; ++facet) {
    result.counts[facet].resize(columns[facet].keys().size());
    if (filter.facets[facet].active) active.push_back(facet);
  }
  documents.for_each([&](std::uint32_t document) {
    std::size_t failed = 0;
    std::size_t failed_facet = 0;
    for (const std::size_t facet : active) {
      if (passes(filter.facets[facet], columns[facet].values(document))) continue;
      failed_facet = facet;
      if (++failed == 2) return;
    }
    if (failed == 1) {
      add(result.counts[failed_facet], columns[failed_facet].values(document));
      return;
    }
    result.hits.push_back(document);
    for (std::size_t facet = 0; facet < kFacetFieldCount; ++facet) {
      add(result.counts[facet], columns[facet].values(document));
    }
  });
  return result;
}

}  // namespace gfmd
