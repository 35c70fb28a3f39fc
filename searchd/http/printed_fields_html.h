#pragma once

#include <string>

#include "corpus/document.h"
#include "searchd/http/passage_html.h"
#include "stemmers/language.h"

namespace gfmd {

/// A practice's fields as printed, each with the link to itself and to its citation, and where its
/// label is of another language than the reader's, what that says. `summary`: the practice's text,
/// in its place among them; empty where it stands elsewhere.
[[nodiscard]] std::string printed_fields_html(const Document& practice, std::string summary,
                                              Language reader, PassageWriter& passages);

}  // namespace gfmd
