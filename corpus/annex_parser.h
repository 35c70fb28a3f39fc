#pragma once

#include <cstddef>
#include <vector>

#include "corpus/paper_layout.h"
#include "corpus/paper_unit.h"

namespace gfmd {

/// Index of the first line that begins a practice ("Title of M&D Policy or Practice:");
/// lines.size() when there is none.
[[nodiscard]] std::size_t find_practices(const std::vector<SourceLine>& lines);

/// Reads the practices in lines[begin, end of lines), set in the template: the labels of title,
/// country, partners, thematic areas, tags, summary and web links, each before its value, which may
/// be empty (the title's may not). A label missing or out of place is an error. A value on its
/// label's line is taken off it in `lines`, which must outlive no part of the answer.
///
/// printed_fields holds the five fields between title and summary and behind it.
[[nodiscard]] std::vector<PaperUnit> parse_practices(PaperContext& context,
                                                     std::vector<SourceLine>& lines,
                                                     std::size_t begin);

}  // namespace gfmd
