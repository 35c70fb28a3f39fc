#pragma once

#include <array>
#include <cstdint>

#include "corpus/document.h"
#include "searchd/engine/document_set.h"
#include "searchd/engine/facet_columns.h"

namespace gfmd {

/// The documents of each kind, by DocumentKind.
using KindSets = std::array<DocumentSet, kDocumentKinds.size()>;

/// From the kinds' column; `last` is the highest document number.
[[nodiscard]] KindSets read_kind_sets(const FacetColumn& kinds, std::uint32_t last);

}  // namespace gfmd
