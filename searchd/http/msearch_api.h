#pragma once

#include <boost/json/object.hpp>
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "searchd/http/call.h"

namespace gfmd {

/// POST /v1/msearch: searches as NDJSON, a JSON object a line; their answers likewise, a line each,
/// in order. A line has the parameters of /v1/search as members: text, a number, true or false, or
/// a list of these, and `id`, text or a number, which its answer begins with. A search that cannot
/// be answered has a problem for an answer, with its line, and stops no other. Blank lines are
/// passed over.
[[nodiscard]] Response msearch_api(const Call& call);

inline constexpr std::size_t kMaxSearches = 100;  // in one request

/// A line's members as parameters, `id` left out.
[[nodiscard]] Result<std::vector<Parameter>, ParameterError> parameters_of(
    const boost::json::object& line);

}  // namespace gfmd
