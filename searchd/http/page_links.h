#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searchd/engine/search_request.h"

namespace gfmd {

/// A Link header (RFC 8288) with the first and last page of a search and those beside this one, as
/// far as paging reaches. `path` is that of search_url().
[[nodiscard]] std::string page_links(std::string_view path, const SearchRequest& request,
                                     std::uint64_t total);

}  // namespace gfmd
