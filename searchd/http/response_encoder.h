#pragma once

#include <string>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// The answer of /v1/search as JSON, members in a fixed order.
[[nodiscard]] std::string encode_response(const SearchResponse& response);

}  // namespace gfmd
