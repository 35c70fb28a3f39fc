#pragma once

#include <cstddef>
#include <vector>

#include "corpus/paper_layout.h"
#include "corpus/paper_unit.h"

namespace gfmd {

/// Index of the line on which note i begins, behind a blank line and before lines[end); `end`
/// without notes.
[[nodiscard]] std::size_t find_notes(const std::vector<SourceLine>& lines, std::size_t end);

/// Reads the notes in lines[begin, end): each begins a line with its numeral, in sequence.
[[nodiscard]] std::vector<PaperUnit> parse_notes(PaperContext& context,
                                                 const std::vector<SourceLine>& lines,
                                                 std::size_t begin, std::size_t end);

/// Turns the lines outside lines[begin, end) that hold nothing but the numeral of a note into note
/// marks. Each of `notes` must be marked once, in sequence.
void mark_notes(PaperContext& context, std::vector<SourceLine>& lines, std::size_t begin,
                std::size_t end, const std::vector<PaperUnit>& notes);

}  // namespace gfmd
