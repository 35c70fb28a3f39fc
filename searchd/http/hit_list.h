#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// The hits as an ordered list that counts on over the pages; empty when there are none.
[[nodiscard]] std::string hit_list_html(const SearchRequest& request,
                                        const SearchResponse& response);

/// "lines 12–14", "passage" where there is no print.
[[nodiscard]] std::string place_text(LineRange lines, Language language);

/// Links to the pages around this one, and to the first; empty when there is one page only.
[[nodiscard]] std::string paging_html(const SearchRequest& request, const SearchResponse& response);

}  // namespace gfmd
