#pragma once

#include <string>

#include "corpus/document.h"
#include "searchd/http/passage_html.h"

namespace gfmd {

/// The beginning of a footnote: its number, which leads back to the sentence that carries its
/// marker. `mark_page` is where that stands, "" on the same page. The element stays open for the
/// note's passages, of class kNotePassage; "</div>" ends it.
[[nodiscard]] std::string note_beginning(const Document& note, const std::string& mark_page,
                                         Language reader, PassageWriter& passages);

inline constexpr std::string_view kNotePassage = "footnote";

}  // namespace gfmd
