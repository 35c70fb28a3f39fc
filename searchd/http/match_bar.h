#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searchd/http/reading_request.h"

namespace gfmd {

/// The bar over a page on which `hits` matches are marked, "hit-1" and on: their number, the first,
/// the way back to the search and to the page without marks. By script it steps through them. Empty
/// where nothing was searched for. `path` is the page's.
[[nodiscard]] std::string match_bar_html(std::uint32_t hits, std::string_view path,
                                         const ReadingRequest& request);

/// What stands behind the last match, at the address of the next: without script its link to the
/// next one leads here.
[[nodiscard]] std::string matches_end_html(std::uint32_t hits, const ReadingRequest& request);

}  // namespace gfmd
