#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/search_request.h"
#include "searchd/engine/suggestion.h"

namespace gfmd {

/// The one address of a search: `path`, then the parameters in a fixed order, those with their
/// default value left out. `lang` always stands, as its default is the reader's.
/// decode_search() reads it back to the same request.
[[nodiscard]] std::string search_url(std::string_view path, const SearchRequest& request);

/// The one address of a request for suggestions, in the same manner.
[[nodiscard]] std::string suggest_url(const SuggestRequest& request);

/// Where a suggestion leads to: the search page with a filter or a query, or a unit's page.
[[nodiscard]] std::string suggestion_url(const Suggestion& suggestion, Language reader);

/// A search narrowed to hits with this value, or no longer so; on its first page.
[[nodiscard]] SearchRequest with_filter(SearchRequest request, FacetField field,
                                        const std::string& value);
[[nodiscard]] SearchRequest without_filter(SearchRequest request, FacetField field,
                                           const std::string& value);
[[nodiscard]] SearchRequest without_filters(SearchRequest request);

/// The address of a symbol's page: "/symbol/A/RES/69/187", "/symbol/ICCPR%20art.%209".
[[nodiscard]] std::string symbol_url(std::string_view normal);

/// `url` as the engine gives it ("/doc/x#p2"), for a reader of that language ("/doc/x?lang=es#p2").
[[nodiscard]] std::string with_language(std::string_view url, Language language);

}  // namespace gfmd
