#pragma once

#include "searchd/http/call.h"

namespace gfmd {

[[nodiscard]] Response statistics_api(const Call& call);   // GET /v1/stats
[[nodiscard]] Response statistics_page(const Call& call);  // GET /stats

}  // namespace gfmd
