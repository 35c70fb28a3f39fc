#pragma once

#include <vector>

#include "searchd/engine/query_plan.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// How a query was read, a line for each clause and one for what was left out.
[[nodiscard]] std::vector<Explanation> explain(const QueryPlan& plan);

}  // namespace gfmd
