#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/suggestion.h"
#include "stemmers/language.h"

/// OpenSearch 1.1: how browsers and other programs add this site to their searches.
namespace gfmd {

/// The description document: addresses of results, of suggestions and of the feed of a search.
[[nodiscard]] std::string encode_opensearch_description(Language reader, std::string_view base);

/// Suggestions as browsers' address bars take them: the query, then lists of completions, of
/// descriptions and of addresses.
[[nodiscard]] std::string encode_opensearch_suggestions(const SuggestResponse& response,
                                                        std::string_view base);

}  // namespace gfmd
