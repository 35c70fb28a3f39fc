#pragma once

#include <string>
#include <string_view>

namespace gfmd {

/// A weak entity tag: the same for every answer to one question by one index and one program.
/// `canonical`: the question in its one spelling (see search_url()).
[[nodiscard]] std::string entity_tag(std::string_view revision, std::string_view canonical);

/// Whether an If-None-Match header lists `tag`.
[[nodiscard]] bool lists_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace gfmd
