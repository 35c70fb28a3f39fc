#pragma once

#include <string>

#include "searchd/engine/suggestion.h"

namespace gfmd {

/// The answer of /v1/suggest as JSON, members in a fixed order.
[[nodiscard]] std::string encode_suggestions(const SuggestResponse& response);

}  // namespace gfmd
