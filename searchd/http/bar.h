#pragma once

#include <cstdint>
#include <string>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// A bar as long as `count` is of `most`, for the eye only: the number stands beside it. SVG, as
/// pages may not have styles of their own.
[[nodiscard]] std::string bar_html(std::uint64_t count, std::uint64_t most);

/// 0 for a facet without values.
[[nodiscard]] std::uint64_t largest_count(const Facet& facet);

}  // namespace gfmd
