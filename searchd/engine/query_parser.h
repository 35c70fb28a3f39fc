#pragma once

#include <string_view>

#include "searchd/engine/query.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// Reads words, "quoted phrases", +word and -word (or +"…", -"…"). Whatever is typed has a reading:
/// an open quote closes at the end, signs without a word are left out.
[[nodiscard]] Query parse_query(std::string_view text, const Analyzer& analyzer);

}  // namespace gfmd
