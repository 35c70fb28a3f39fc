#pragma once

#include <string>
#include <vector>

#include "searchd/engine/search_response.h"
#include "searchd/http/search_engine.h"

namespace gfmd {

/// A picture of the paper from its first line to its last with a tick where each hit lies, linked
/// to it, and how many hits each part has. `hits` of other sources are left out. Empty where there
/// is no paper, or nothing to show.
[[nodiscard]] std::string paper_map_html(const PaperOutline& outline, const std::vector<Hit>& hits,
                                         Language reader);

}  // namespace gfmd
