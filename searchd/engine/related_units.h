#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searchd/engine/document_store.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/related_unit.h"

namespace gfmd {

inline constexpr std::size_t kMaxRelated = 100;

/// The units related to one, from whichever side that is said, in printed order, at most
/// kMaxRelated; those that the index does not hold are left out. nullopt when there is no such
/// unit. Throws IndexUnusable, CorruptRecord.
[[nodiscard]] std::optional<std::vector<RelatedUnit>> find_related(std::string_view id,
                                                                   Language reader,
                                                                   const IndexReader& index,
                                                                   DocumentStore& store);

}  // namespace gfmd
