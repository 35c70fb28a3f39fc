#pragma once

#include <string>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

/// The parts of the search page that a reader fills in. All of it is one form without scripts: the
/// filters' checkboxes belong to it through its id.
namespace gfmd {

/// The box, the language and the button. `alone`: no filters stand beside it, whose orders it then
/// keeps.
[[nodiscard]] std::string search_form_html(const SearchRequest& request, bool alone);

/// The facets as sets of checkboxes with their counts, the orders of hits and of values, and the
/// button that applies them; empty when there is nothing to choose.
[[nodiscard]] std::string filters_html(const SearchRequest& request,
                                       const SearchResponse& response);

/// The filters in force, each a link to the search without it; empty when there are none.
[[nodiscard]] std::string active_filters_html(const SearchRequest& request,
                                              const SearchResponse& response);

}  // namespace gfmd
