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
  std::string text;                  // the note, or the citing sentence
  std::vector<TextRun> runs = {};    // of the citing sentence: `text`, with what matched told apart
  Language language = Language::en;  // of `text`
};

/// Whole sentences of one passage.
struct Snippet {
  std::vector<TextRun> runs;
  LineRange lines;          // of the source; {0, 0} where there is none
  std::string url;          // of the passage, page and fragment
  bool cut_before = false;  // the passage has sentences before or behind that are not shown
  bool cut_after = false;
  bool summary = false;         // of an unofficial summary of the unit, not of its text
  std::vector<NoteLink> notes;  // footnotes to these sentences
};

/// A facet value a hit carries, with its label in the reader's language.
struct FacetLabel {
  FacetField field = FacetField::kind;
  std::string key;
  std::string label;
};

/// A term that a unit was found by in place of the words typed.
struct MatchedTerm {
  std::string text;
  Language language = Language::en;
  bool broader = false;  // it says less than was asked
};
inline constexpr std::size_t kMaxMatchedTerms = 5;  // of a hit

struct Hit {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::uint32_t rank = 0;            // from 1, over all pages
  double score = 0;                  // > 0; 0 when browsing
  Language language = Language::en;  // of the version shown
  bool unofficial = false;           // that version is a translation or summary of this project's
  std::vector<Language> matched_languages;
  std::vector<MatchedTerm> matched;  // only where it has none of the words as typed
  std::vector<TextRun> title;
  std::vector<std::string> path;  // headings above, outermost first
  std::string url;                // of the unit
  LineRange lines;
  std::vector<Snippet> snippets;  // one to three
  std::uint32_t more = 0;         // further passages with a match
  std::vector<Snippet> passages;  // of these the first, as many as asked for, a sentence each
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
  std::string parent;  // the region above a region, country or place; empty at the top
};

/// Counts are exact: of all hits that every other facet's filters let through.
struct Facet {
  FacetField field = FacetField::kind;
  std::vector<FacetValue> values;  // in the order asked for; selected ones even at 0
};

/// Part of a query's text.
struct QueryPlace {
  std::size_t offset = 0;  // bytes
  std::string text;
};

struct Warning {
  std::string code;                      // stable: "unknown-filter-value", "query-cut", ...
  std::string message;                   // a sentence in the reader's language
  std::optional<QueryPlace> place = {};  // what it is about, where that stands in the query
};

struct Correction {
  std::string query;  // what was searched
  std::string original;
};

/// Another query, not searched in place of what was typed, and how many hits it has.
struct DidYouMean {
  std::string query;
  std::uint64_t total = 0;
};

/// Words of the query that name something the index knows by other terms, which were searched too.
struct Expansion {
  std::string words;                 // as typed
  std::vector<std::string> terms;    // of all languages, those that texts hold
  std::vector<std::string> broader;  // terms that say less, searched a long way behind; likewise
};

/// Something the query names by an identifier.
struct NamedReference {
  std::string text;  // as typed
  std::string normal;
  ReferenceKind kind = ReferenceKind::url;
  std::string pinpoint;     // as typed, or empty
  std::uint32_t units = 0;  // that cite it
};

/// One step of how a query was searched. What `words` and `terms` are depends on the kind.
struct ExplanationStep {
  enum class Kind : std::uint8_t {
    as_read,    // words: the whole query with every bracket there is
    corrected,  // words: as typed; terms: what they were read as
    searched,   // words: a clause; terms: the forms that texts hold
    required,   // likewise
    excluded,   // likewise
    nowhere,    // words: a clause that no text has
    acronym,    // words: an acronym; terms: what it stands for, which `unit` says at `lines`
    meaning,    // words: what was also searched by `terms`
    broader,    // words: what was also searched by `terms`, which say less
    reference,  // words: an identifier; terms: what it was read as
    left_out,   // terms: words that say too little
    partial,    // no unit has all of the words
  };
  Kind kind = Kind::searched;
  std::string words;
  std::vector<std::string> terms;
  std::string unit = {};
  LineRange lines = {};  // {0, 0}: not printed
};

/// A form of a word, and how much it counts beside the exact one.
struct ExplainedForm {
  std::string text;
  Language language = Language::en;
  float weight = 1;
  std::vector<TextField> fields;  // where texts have it
};

/// A clause of the query in figures.
struct ExplainedClause {
  std::string words;
  float weight = 0;  // idf, as ranking.h has it
  std::vector<ExplainedForm> forms;
};

struct Explanation {
  std::vector<ExplanationStep> steps;    // in the order they are told
  std::vector<ExplainedClause> clauses;  // where in_figures
  bool in_figures = false;               // as was asked for
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
  std::optional<DidYouMean> did_you_mean;  // where there is no hit
  std::vector<Expansion> expansions;
  std::vector<NamedReference> references;
  Explanation explanation;
  std::string revision;
};

}  // namespace gfmd
