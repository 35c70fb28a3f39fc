#pragma once

#include <string>
#include <vector>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// How a query was searched, in sentences of a reader's language: plain text.
[[nodiscard]] std::vector<std::string> explanation_sentences(const Explanation& explanation,
                                                             Language reader);

}  // namespace gfmd
