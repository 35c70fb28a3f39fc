#pragma once

#include <sstream>
#include <string>

#include "corpus/paper_parser.h"

namespace gfmd {

inline std::string lines_text(const LineRange& lines) {
  return std::to_string(lines.first) + "-" + std::to_string(lines.last);
}

inline void dump_terms(std::ostream& out, const char* name, const std::vector<FacetTerm>& terms) {
  for (const FacetTerm& term : terms) {
    out << "  " << name << " " << term.key << " = " << term.printed << "\n";
  }
}

inline void dump_passage(std::ostream& out, const Passage& passage) {
  out << "  " << (passage.kind == PassageKind::list_item ? "item " : "paragraph ")
      << lines_text(passage.lines) << "\n";
  for (const Sentence& sentence : passage.sentences) {
    out << "    " << lines_text(sentence.lines) << " | "
        << passage.text.substr(sentence.begin, sentence.end - sentence.begin) << "\n";
  }
  for (const NoteMark& mark : passage.notes) {
    const std::size_t begin = mark.offset < 20 ? 0 : mark.offset - 20;
    out << "    note " << mark.note << " behind | "
        << passage.text.substr(begin, mark.offset - begin) << "\n";
  }
  for (const Reference& reference : passage.references) {
    out << "    reference " << static_cast<int>(reference.kind) << " " << reference.normal
        << (reference.pinpoint.empty() ? "" : ", " + reference.pinpoint) << " | "
        << passage.text.substr(reference.begin, reference.end - reference.begin) << "\n";
  }
}

/// Everything a reader of the paper was given, for a person to compare with the source.
inline std::string dump(const Paper& paper) {
  std::ostringstream out;
  for (const Document& document : paper.documents) {
    const Version& version = document.versions.front();
    out << document.id << " (" << kind_name(document.kind) << " " << document.number << ", "
        << language_code(version.language) << ", lines " << lines_text(document.lines) << ")\n";
    for (const std::string& heading : version.path) out << "  below | " << heading << "\n";
    out << "  title | " << version.title << "\n";
    for (const PrintedField& field : document.printed_fields) {
      out << "  field " << lines_text(field.lines) << " " << field.label << " | " << field.text
          << "\n";
    }
    dump_terms(out, "country", document.countries);
    dump_terms(out, "place", document.places);
    dump_terms(out, "partner", document.partners);
    dump_terms(out, "theme", document.themes);
    dump_terms(out, "tag", document.tags);
    for (const std::string& link : document.links) out << "  link " << link << "\n";
    for (const SentenceId& sentence : document.cited_by) {
      out << "  cited by " << sentence.document << " passage " << sentence.passage << " sentence "
          << sentence.sentence << "\n";
    }
    for (const Passage& passage : version.passages) dump_passage(out, passage);
    out << "\n";
  }
  return out.str();
}

}  // namespace gfmd
