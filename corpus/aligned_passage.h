#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"

namespace gfmd {

/// A translation of a printed passage, given sentence by sentence: `sentences` has one text for
/// each printed sentence, with a mark "[^xii]" where a note's marker stands. Each sentence has the
/// lines of the printed one. An error says what does not agree with the print: the number of
/// sentences, or a sentence's notes.
[[nodiscard]] Result<Passage, std::string> align_passage(const Passage& printed,
                                                         const std::vector<std::string>& sentences);

}  // namespace gfmd
