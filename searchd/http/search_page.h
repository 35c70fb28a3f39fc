#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "searchd/http/search_context.h"

namespace gfmd {

/// The page at "/": form, filters, hits. The whole HTML document.
[[nodiscard]] std::string render_search_page(const SearchRequest& request,
                                             const SearchResponse& response,
                                             const SearchContext& context);

}  // namespace gfmd
