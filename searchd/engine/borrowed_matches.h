#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "searchd/engine/document_set.h"
#include "searchd/engine/document_store.h"
#include "searchd/engine/index_reader.h"

namespace gfmd {

/// The most that units may score which only the text citing them finds: a little less than the best
/// of the units it stands in, so that who has the sentence comes before who borrows it. (Document,
/// score) for those of `borrowed` that have more, among its best kBorrowedDepth, whose records are
/// read. A unit whose sources have no score is left as it is.
[[nodiscard]] std::vector<std::pair<std::uint32_t, float>> borrowed_limits(
    const DocumentSet& borrowed, std::span<const float> scores, const IndexReader& index,
    DocumentStore& store);

}  // namespace gfmd
