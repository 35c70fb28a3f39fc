#pragma once

#include <string>

#include "corpus/document.h"

namespace gfmd {

/// A unit that another is related to, as a reader of one language sees it.
struct RelatedUnit {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::string title;                 // may be empty
  Language language = Language::en;  // of the title
  std::string url;
  std::string why;        // in the reader's language; empty: not said
  LineRange lines;        // of this unit, that bear the relation out; {0, 0}: not said
  LineRange other_lines;  // of the unit it is related to, likewise
};

}  // namespace gfmd
