#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "stemmers/language.h"

/// What a unit is cited as, and what it cites, for reference managers.
namespace gfmd {

/// For whom a unit is cited.
struct CitationStyle {
  Language wording = Language::en;
  /// Of the version read; where the unit has none, or no language is given, that is the printed
  /// one.
  std::optional<Language> version = std::nullopt;
};

/// A work in the terms that RIS and BibTeX share; empty where not known.
struct CitedWork {
  enum class Kind { part_of_paper, record, un_document };
  Kind kind = Kind::record;
  std::string key;               // ASCII letters, digits and hyphens; unique in a list
  std::string title;             // as printed
  std::string translated_title;  // of the version read; empty where that is as printed
  bool unofficial = false;       // that version is a translation made for this project
  std::string author;            // a body, never a person
  std::string container;         // the paper that a unit is part of
  std::string year;
  std::string number;  // of a UN document, its symbol
  std::string url;
  std::string source;                // the file of which `lines` are
  LineRange lines;                   // of the container's text
  std::string revision;              // of the index
  Language language = Language::en;  // of the version read
  Language wording = Language::en;   // of `notes`, and of the citation as a sentence
  std::vector<std::string> keywords;
  std::vector<std::string> notes;
};

/// The unit itself, then each UN document that it cites, in order. `base` is what stands before the
/// addresses of pages: "http://host". `lines`: only what stands there, at the address of the
/// sentence, passage or field that begins there or before; {0, 0}: all.
[[nodiscard]] std::vector<CitedWork> cited_works(const Document& document, std::string_view base,
                                                 std::string_view revision, LineRange lines = {},
                                                 const CitationStyle& style = {});

/// A work a line, for people to read. A translated title stands in square brackets behind the
/// printed one, as APA and Chicago have it.
[[nodiscard]] std::string encode_plain(const std::vector<CitedWork>& works);
[[nodiscard]] std::string plain_citation(const CitedWork& work);  // without the line's end

/// RIS as reference managers import it: a tag a line, CR LF, no value over two lines.
[[nodiscard]] std::string encode_ris(const std::vector<CitedWork>& works);

/// BibTeX in UTF-8. What TeX reads as markup is escaped; braces are balanced in any text.
[[nodiscard]] std::string encode_bibtex(const std::vector<CitedWork>& works);

}  // namespace gfmd
