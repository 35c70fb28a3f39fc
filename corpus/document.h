#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemmers/language.h"

/// The document model: what a retrieval unit is, before and apart from any index.
/// All text is valid UTF-8 in NFC; byte ranges are half-open; lines count from 1.
namespace gfmd {

/// Stored in the index. `document` is a JSON Lines record that names no other kind.
enum class DocumentKind : std::uint8_t {
  section = 0,
  recommendation = 1,
  question = 2,
  footnote = 3,
  practice = 4,
  document = 5,
};
inline constexpr std::array kDocumentKinds{DocumentKind::section,  DocumentKind::recommendation,
                                           DocumentKind::question, DocumentKind::footnote,
                                           DocumentKind::practice, DocumentKind::document};

[[nodiscard]] std::string_view kind_name(DocumentKind kind);  // "section", ...
[[nodiscard]] std::optional<DocumentKind> parse_kind(std::string_view name);

/// Lines of the source file, both ends included. {0, 0}: no printed source.
struct LineRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const LineRange&, const LineRange&) = default;
};

struct Sentence {
  std::uint32_t begin = 0;  // bytes into the passage's text
  std::uint32_t end = 0;
  LineRange lines;
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// Where a footnote's marker stands: behind the byte `offset - 1` of the passage's text. The marker
/// itself is not part of the text.
struct NoteMark {
  std::uint32_t offset = 0;
  std::uint32_t note = 0;  // 1 for the note printed i
  friend bool operator==(const NoteMark&, const NoteMark&) = default;
};

/// Stored in the index.
enum class ReferenceKind : std::uint8_t {
  un_symbol = 0,               // A/RES/69/187
  ilo_convention = 1,          // ILO C138
  general_recommendation = 2,  // CEDAW GR 26
  general_comment = 3,         // CESCR GC 14
  treaty_article = 4,          // ICCPR art. 9
  url = 5,                     // as a browser takes it: http://...
};

/// Something a passage cites, in one normal form however it is printed.
struct Reference {
  ReferenceKind kind = ReferenceKind::url;
  std::string normal;       // normal form, upper case where case does not matter
  std::string pinpoint;     // "para. 4 (c)", "p. 36" as printed, or empty
  std::uint32_t begin = 0;  // bytes into the passage's text
  std::uint32_t end = 0;
  friend bool operator==(const Reference&, const Reference&) = default;
};

enum class PassageKind : std::uint8_t { paragraph = 0, list_item = 1 };  // stored in the index

/// A paragraph or list item of a version: what a hit links to.
struct Passage {
  PassageKind kind = PassageKind::paragraph;
  std::string text;  // one line, single spaces, line breaks of the source joined
  LineRange lines;
  std::vector<Sentence> sentences;  // in order, covering every non-blank byte
  std::vector<NoteMark> notes;
  std::vector<Reference> references;
  friend bool operator==(const Passage&, const Passage&) = default;
};

/// The notes whose markers stand in a stretch of the passage's text, in the order of the markers.
[[nodiscard]] std::vector<std::uint32_t> notes_in(const Passage& passage, std::uint32_t begin,
                                                  std::uint32_t end);

/// A unit's text in one language.
struct Version {
  Language language = Language::en;
  bool unofficial = false;  // a translation or summary made for this project, not printed text
  std::string title;
  std::vector<std::string> path;  // headings above the title, outermost first
  std::vector<Passage> passages;
  /// Text of other units that tells what this one is about, searched but never shown as its own: a
  /// note's citing sentences, the notes to a section.
  std::vector<std::string> context;
  /// What the unit says in a few sentences, made for this project; empty where `passages` are such
  /// a summary, or none was made.
  std::string summary;
  /// What the unit may be looked for under and its text does not say; a cataloguer's, in the
  /// version's language. Searched, and shown as keywords.
  std::vector<std::string> keywords;
  friend bool operator==(const Version&, const Version&) = default;
};

/// A value of a facet: the controlled key under which it is counted, and what the source printed.
struct FacetTerm {
  std::string key;      // vocabulary key ("KE", "unhcr") or, outside the vocabulary, a slug
  std::string printed;  // never empty
  friend bool operator==(const FacetTerm&, const FacetTerm&) = default;
};

/// A practice's field exactly as printed, lines joined by single spaces.
struct PrintedField {
  std::string label;  // "Country:", "Partner(s):", ...
  std::string text;   // may be empty
  LineRange lines;    // from the label to the value's last line
  friend bool operator==(const PrintedField&, const PrintedField&) = default;
};

/// A sentence, by its place: `passages[passage].sentences[sentence]` of unit `document`'s first
/// version.
struct SentenceId {
  std::string document;
  std::uint32_t passage = 0;
  std::uint32_t sentence = 0;
  friend bool operator==(const SentenceId&, const SentenceId&) = default;
};

/// That a unit bears on another. What reads it finds the same from the other side.
struct Relation {
  std::string unit;                             // id of the other, which need not be there
  std::array<std::string, kLanguageCount> why;  // by Language, in few words; empty: not said
  LineRange lines;                              // of this unit, that bear it out; {0, 0}: not said
  LineRange unit_lines;                         // of the other, likewise
  friend bool operator==(const Relation&, const Relation&) = default;
};

/// One retrieval unit. Ids are those of the published contract and never change once given.
struct Document {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::uint32_t number = 0;       // 1.. within a numbered kind; 0 for sections and documents
  std::string source;             // file name it was read from, without folders
  LineRange lines;                // all of the unit, heading to last word
  std::vector<Version> versions;  // never empty; the printed one first; one a language at most

  std::vector<FacetTerm> countries;  // who acts
  std::vector<FacetTerm> places;     // where
  std::vector<FacetTerm> partners;
  std::vector<FacetTerm> themes;
  std::vector<FacetTerm> tags;
  std::vector<std::string> links;  // URLs, repaired where the source broke them
  std::optional<int> year;

  // Practices only: the template's fields but for title and summary, in its order.
  std::vector<PrintedField> printed_fields;
  std::vector<SentenceId> cited_by;  // footnotes only: the sentences that carry the marker
  std::vector<Relation> relations;   // as given for this unit; no other twice
  friend bool operator==(const Document&, const Document&) = default;
};

/// The version a reader sees first; the printed one where there is none in that language.
[[nodiscard]] const Version& version_for(const Document& document, Language reader);

/// Whether a version of the unit sums it up only.
[[nodiscard]] bool is_summary(const Version& version, const Document& unit);

/// Whether a version of the unit says the printed text passage by passage: each of its passages has
/// the lines of the printed one in its place. A summary does not; the printed text itself does.
[[nodiscard]] bool is_aligned(const Version& version, const Document& unit);

/// A sentence of one of a unit's versions; refers to the unit, which must outlive it.
struct SentenceIn {
  const Version& version;
  const Passage& passage;
  const Sentence& sentence;
  [[nodiscard]] std::string text() const {
    return passage.text.substr(sentence.begin, sentence.end - sentence.begin);
  }
};

/// The sentence in the reader's language, where the unit has a translation of it, else as printed.
/// Throws std::out_of_range where the unit has no such sentence.
[[nodiscard]] SentenceIn sentence_in(const Document& document, const SentenceId& id,
                                     Language reader);

/// Whether two units say the same. A catalogue's record, which has no lines, does so whichever file
/// brings it; a paper's units are told apart by their file and lines too.
[[nodiscard]] bool says_the_same(const Document& a, const Document& b);

}  // namespace gfmd
