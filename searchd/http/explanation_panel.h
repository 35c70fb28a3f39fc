#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// How a search was made, folded in: sentences, links that switch off what was done beyond the
/// words typed and, when asked for, the words' weights. HTML; empty where there is nothing to say.
[[nodiscard]] std::string explanation_panel_html(const SearchRequest& request,
                                                 const SearchResponse& response);

}  // namespace gfmd
