#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/http/passage_html.h"

namespace gfmd {

/// A passage in each of these versions of its unit, which all have it: one as it is, several side
/// by side in a row, each saying its language. The first has the passage's addresses.
[[nodiscard]] std::string parallel_html(const Document& unit,
                                        const std::vector<const Version*>& versions,
                                        std::size_t number, PassageStyle style,
                                        PassageWriter& passages);

}  // namespace gfmd
