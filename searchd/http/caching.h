#pragma once

#include <string>
#include <string_view>

#include "searchd/http/message.h"

namespace gfmd {

/// A weak entity tag: the same for every answer to one question by one index and one program.
/// `canonical`: the question in its one spelling (see search_url()).
[[nodiscard]] std::string entity_tag(std::string_view revision, std::string_view canonical);

/// Whether an If-None-Match header lists `tag`.
[[nodiscard]] bool lists_tag(std::string_view if_none_match, std::string_view tag);

/// Says that an answer depends on a request's header, once.
void add_vary(Response& response, std::string_view header);

}  // namespace gfmd
