#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searchd/engine/document_set.h"

namespace gfmd {

/// The `depth` documents of highest score, best first, ties by number; all where there are fewer.
/// `scores` by document number. Linear in the documents. Safe for concurrent use.
[[nodiscard]] std::vector<std::uint32_t> best_documents(const DocumentSet& documents,
                                                        std::span<const float> scores,
                                                        std::size_t depth);

}  // namespace gfmd
