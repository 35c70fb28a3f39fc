#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searchd/engine/index_reader.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/snapshot_data.h"

namespace gfmd {

/// Puts the first `depth` of `hits` (document numbers, ascending) in the order asked for; the rest
/// follows in no particular order. Ties break by document number, which is printed order, so that
/// pages never change places. Sorting by title reads every hit's record.
void order_hits(std::vector<std::uint32_t>& hits, std::size_t depth, const SearchRequest& request,
                std::span<const float> scores, const SnapshotData& snapshot,
                const IndexReader& index);

}  // namespace gfmd
