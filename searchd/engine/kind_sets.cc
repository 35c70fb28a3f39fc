#include "searchd/engine/kind_sets.h"

namespace gfmd {

KindSets read_kind_sets(const FacetColumn& kinds, std::uint32_t last) {
  KindSets sets;
  sets.fill(DocumentSet(last));
  for (std::uint32_t document = 1; document <= last; ++document) {
    for (const std::uint32_t ordinal : kinds.values(document)) {
      if (const auto kind = parse_kind(kinds.keys()[ordinal])) {
        sets[static_cast<std::size_t>(*kind)].insert(document);
      }
    }
  }
  return sets;
}

}  // namespace gfmd
