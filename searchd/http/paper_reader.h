#pragma once

#include "searchd/http/paper_page.h"
#include "searchd/http/search_engine.h"

namespace gfmd {

/// Fetches the paper and its practices; at most a thousand of each, as catalogues of any size may
/// stand beside it in the index.
[[nodiscard]] PaperText read_paper(SearchEngine& engine);

/// Finds where the parts of the paper stand; by as many searches.
[[nodiscard]] PaperOutline read_outline(SearchEngine& engine);

}  // namespace gfmd
