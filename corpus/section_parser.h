#pragma once

#include <span>
#include <vector>

#include "corpus/paper_layout.h"
#include "corpus/paper_unit.h"

namespace gfmd {

/// Reads headings and the text below them as sections, and the numbered items below a heading such
/// as "Recommendations" or "Guiding questions" as units of their own. A heading with no text of its
/// own is the parent of those that follow. `column` is the width of a full row.
[[nodiscard]] std::vector<PaperUnit> parse_sections(PaperContext& context,
                                                    std::span<const Row> rows,
                                                    std::uint32_t column);

}  // namespace gfmd
