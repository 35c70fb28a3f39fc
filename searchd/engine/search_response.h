#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "stemmers/language.h"

/// The engine's answer, by value: no HTML, no offsets.
namespace gfmd {

/// A piece of text, matched by the query or not. Joined, the runs give the text.
struct TextRun {
  std::string text;
  bool matched = false;
};

/// A footnote a snippet's sentence carries, or a sentence a footnote stands behind.
struct NoteLink {
  std::uint32_t number = 0;  // of the footnote
  std::string id;            // the unit linked to
  std::string url;
  std::string text;  // the note, or the citing sentence
};

/// Whole sentences of one passage.
struct Snippet {
  std::vector<TextRun> runs;
  LineRange lines;          // of the source; {0, 0} where there is none
  std::string url;          // of the passage, page and fragment
  bool cut_before = false;  // the passage has sentences before or behind that are not shown
  bool cut_after = false;
  bool summary = false;         // of the unit's unofficial summary, not of its printed text
  std::vector<NoteLink> notes;  // footnotes to these sentences
};

/// A facet value a hit carries, with its label in the reader's language.
struct FacetLabel {
  FacetField field = FacetField::kind;
  std::string key;
  std::string label;
};

struct Hit {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::uint32_t rank = 0;            // from 1, over all pages
  double score = 0;                  // > 0; 0 when browsing
  Language language = Language::en;  // of the version shown
  bool unofficial = false;           // that version is a translation made for this project
  std::vector<Language> matched_languages;
  std::vector<TextRun> title;
  std::vector<std::string> path;  // headings above, outermost first
  std::string url;                // of the unit
  LineRange lines;
  std::vector<Snippet> snippets;  // one to three
  /// The version's keywords that matched, where no snippet shows a match.
  std::vector<std::vector<TextRun>> keywords;
  std::vector<FacetLabel> labels;  // countries, places and themes, document order
  std::vector<NoteLink> cited_by;  // a footnote's citing sentences
};

struct FacetValue {
  std::string key;
  std::string label;  // in the reader's language
  std::uint64_t count = 0;
  bool selected = false;
  std::string parent;  // region over country; empty at the top
};

/// Counts are exact: of all hits that every other facet's filters let through.
struct Facet {
  FacetField field = FacetField::kind;
  std::vector<FacetValue> values;  // by count falling, then label; selected ones even at 0
};

/// Part of a query's text.
struct QueryPlace {
  std::size_t offset = 0;  // bytes
  std::string text;
};

struct Warning {
  std::string code;                      // stable: "unknown-filter-value", "query-cut", ...
  std::string message;                   // English sentence
  std::optional<QueryPlace> place = {};  // what it is about, where that stands in the query
};

struct Correction {
  std::string query;  // what was searched
  std::string original;
};

/// Words of the query that name something the index knows by other terms, which were searched too.
struct Expansion {
  std::string words;               // as typed
  std::vector<std::string> terms;  // of all languages, those that the index holds
};

/// Something the query names by an identifier.
struct NamedReference {
  std::string text;  // as typed
  std::string normal;
  ReferenceKind kind = ReferenceKind::url;
  std::string pinpoint;     // as typed, or empty
  std::uint32_t units = 0;  // that cite it
};

/// One step of how a query was read, in words: "children: child, children, child's".
struct Explanation {
  std::string word;
  std::string text;
};

struct SearchResponse {
  std::string query;
  Language language = Language::en;
  std::uint64_t total = 0;  // exact
  std::uint32_t page = 1;
  std::uint32_t per_page = 10;
  double took_ms = 0;  // engine time, without queueing and encoding
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<Warning> warnings;
  std::optional<Correction> correction;
  std::vector<Expansion> expansions;
  std::vector<NamedReference> references;
  std::vector<Explanation> explanation;  // when asked for
  std::string revision;
};

}  // namespace gfmd
