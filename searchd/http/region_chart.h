#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// Bars of the hits by region and by country, each leading to them; the facets with most hits
/// first. Empty where the answer counts neither.
[[nodiscard]] std::string region_chart_html(const SearchRequest& request,
                                            const SearchResponse& response);

}  // namespace gfmd
