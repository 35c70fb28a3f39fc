#pragma once

#include "searchd/http/call.h"

namespace gfmd {

/// GET /v1/search.csv, .jsonl, .atom: all hits, up to kMaxDepth, with the parameters of /v1/search
/// but those of paging, facets and explanation. An address each, rather than a parameter: each has
/// its own parameters (`bom`), name when saved, and line in logs and metrics.
[[nodiscard]] Response csv_api(const Call& call);  // bom=1: a mark that Excel knows UTF-8 by
[[nodiscard]] Response json_lines_api(const Call& call);
[[nodiscard]] Response atom_api(const Call& call);

}  // namespace gfmd
