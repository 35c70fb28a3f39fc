#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

/// What a unit is cited as, and what it cites, for reference managers.
namespace gfmd {

/// A work in the terms that RIS and BibTeX share; empty where not known.
struct CitedWork {
  enum class Kind { part_of_paper, record, un_document };
  Kind kind = Kind::record;
  std::string key;  // ASCII letters, digits and hyphens; unique in a list
  std::string title;
  std::string author;     // a body, never a person
  std::string container;  // the paper that a unit is part of
  std::string year;
  std::string number;  // of a UN document, its symbol
  std::string url;
  std::string source;    // the file of which `lines` are
  LineRange lines;       // of the container's text
  std::string revision;  // of the index
  Language language = Language::en;
  std::vector<std::string> keywords;
  std::vector<std::string> notes;
};

/// The unit itself, by its printed version, then each UN document that it cites, in order. `base`
/// is what stands before the addresses of pages: "http://host". `lines`: only what stands there,
/// at the address of the sentence, passage or field that begins there or before; {0, 0}: all.
[[nodiscard]] std::vector<CitedWork> cited_works(const Document& document, std::string_view base,
                                                 std::string_view revision, LineRange lines = {});

/// A work a line, for people to read, in English as the names of the paper's parts are.
[[nodiscard]] std::string encode_plain(const std::vector<CitedWork>& works);
[[nodiscard]] std::string plain_citation(const CitedWork& work);  // without the line's end

/// RIS as reference managers import it: a tag a line, CR LF, no value over two lines.
[[nodiscard]] std::string encode_ris(const std::vector<CitedWork>& works);

/// BibTeX in UTF-8. What TeX reads as markup is escaped; braces are balanced in any text.
[[nodiscard]] std::string encode_bibtex(const std::vector<CitedWork>& works);

}  // namespace gfmd
