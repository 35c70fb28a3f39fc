#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// The answer of /v1/search as JSON, members in a fixed order.
[[nodiscard]] std::string encode_response(const SearchResponse& response);

/// One hit of it; other lists of hits have the same members.
[[nodiscard]] boost::json::object encode_hit(const Hit& hit);

}  // namespace gfmd
