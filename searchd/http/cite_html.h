#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "stemmers/language.h"

namespace gfmd {

/// What a citation is made of besides what it cites.
struct CitationContext {
  Language reader = Language::en;
  std::string base;  // what stands before the addresses of pages: "http://host"
  std::string revision;
  bool printed = false;  // the printed text is read, not the reader's version
};

/// How to cite a unit, or `lines` of it ({0, 0}: all), folded, in the reader's language: as text,
/// which a script offers to copy, and as files for reference managers. `attributes` are of the
/// element: " id=\"cite\" open".
[[nodiscard]] std::string cite_html(const Document& unit, LineRange lines,
                                    const CitationContext& context,
                                    std::string_view attributes = "");

}  // namespace gfmd
