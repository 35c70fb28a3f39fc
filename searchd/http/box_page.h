#pragma once

#include <string>
#include <string_view>

#include "stemmers/language.h"

namespace gfmd {

/// The page at "/box": the search box for other sites, and the lines that put it there. `base` is
/// what addresses begin with, "https://example.org". The whole HTML document.
[[nodiscard]] std::string render_box_page(Language reader, std::string_view base,
                                          const std::string& revision);

}  // namespace gfmd
