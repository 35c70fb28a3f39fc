#pragma once

#include <vector>

#include "corpus/document.h"

namespace gfmd {

/// Gives each note, as context, the sentences that carry its mark, and each unit the notes to its
/// text: a source is looked for by what it is cited for, and a text by what it cites. In each
/// language that both have a version in; where only a summary has been written in a language, it
/// has no such sentence, and the note's context stays that of the printed one.
void add_note_context(std::vector<Document>& paper);

}  // namespace gfmd
