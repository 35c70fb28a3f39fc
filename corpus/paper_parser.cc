#include "corpus/paper_parser.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_map>

#include "corpus/annex_parser.h"
#include "corpus/language_guess.h"
#include "corpus/notes_parser.h"
#include "corpus/paper_layout.h"
#include "corpus/paper_unit.h"
#include "corpus/roman_numeral.h"
#include "corpus/section_parser.h"
#include "corpus/source_lines.h"

namespace gfmd {
namespace {

// "ANNEX", "Annex II:", "ANEXO 1".
bool is_annex_heading(const SourceLine& line) {
  constexpr std::array<std::string_view, 6> kWords{"ANNEXE", "ANNEX", "ANEXO",
                                                   "Annexe", "Annex", "Anexo"};
  constexpr std::string_view kNumbering = "IVX0123456789ABC :.";
  if (line.kind != LineKind::text) return false;
  for (const std::string_view word : kWords) {
    if (!line.text.starts_with(word)) continue;
    const std::string_view rest = std::string_view(line.text).substr(word.size());
    return rest.empty() || ((rest.front() == ' ' || rest.front() == ':') &&
                            rest.find_first_not_of(kNumbering) == std::string_view::npos);
  }
  return false;
}

/// The parts of a paper, each beginning where the one before ends; indices of lines.
struct Parts {
  std::size_t notes = 0;
  std::size_t annex = 0;
  std::size_t practices = 0;
};

Parts find_parts(const std::vector<SourceLine>& lines) {
  Parts parts;
  parts.practices = find_practices(lines);
  parts.annex = parts.practices;
  // The word may also stand alone on a row of the text: the last one is the heading.
  for (std::size_t at = 0; at < parts.practices; ++at) {
    if (is_annex_heading(lines[at])) parts.annex = at;
  }
  parts.notes = find_notes(lines, parts.annex);
  return parts;
}

Language paper_language(const std::vector<SourceLine>& lines, const Parts& parts) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < parts.practices; ++at) {
    if (at >= parts.notes && at < parts.annex) continue;  // titles of works in any language
    std::vector<std::string> more = guessing_words(lines[at].text);
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  return guess_language(words, Language::en);
}

void append(std::vector<PaperUnit>& units, std::vector<PaperUnit> more) {
  std::move(more.begin(), more.end(), std::back_inserter(units));
}

std::vector<PaperUnit> read_units(PaperContext& context, std::vector<SourceLine>& lines) {
  const Parts parts = find_parts(lines);
  context.language = paper_language(lines, parts);
  std::vector<PaperUnit> notes = parse_notes(context, lines, parts.notes, parts.annex);
  mark_notes(context, lines, parts.notes, parts.annex, notes);

  const std::uint32_t column = column_width(lines, 0, parts.notes);
  const std::vector<Row> body = build_rows(lines, 0, parts.notes, column);
  const std::uint32_t annex_column = column_width(lines, parts.annex, parts.practices);
  const std::vector<Row> annex = build_rows(lines, parts.annex, parts.practices, annex_column);

  std::vector<PaperUnit> units = parse_sections(context, body, column);
  append(units, std::move(notes));
  append(units, parse_sections(context, annex, annex_column));
  append(units, parse_practices(context, lines, parts.practices));
  return units;
}

// The unit runs from its heading to its last word; a note's mark is no word.
void set_lines(std::vector<PaperUnit>& units, const std::vector<SourceLine>& lines) {
  for (PaperUnit& unit : units) {
    LineRange& range = unit.document.lines;
    for (const std::uint32_t line : unit.lines) {
      if (lines[line - 1].kind != LineKind::text) continue;
      range.first = range.first == 0 ? line : std::min(range.first, line);
      range.last = std::max(range.last, line);
    }
  }
}

void check_ids(PaperContext& context, const std::vector<PaperUnit>& units) {
  std::unordered_map<std::string_view, std::uint32_t> first_lines;
  bool any_text = false;
  for (const PaperUnit& unit : units) {
    const Document& document = unit.document;
    const auto [known, fresh] = first_lines.emplace(document.id, document.lines.first);
    if (!fresh) {
      context.error(document.lines.first, "\"" + document.id +
                                              "\" for the second time, first on line " +
                                              std::to_string(known->second));
    }
    any_text = any_text || !document.versions.front().passages.empty();
  }
  if (!any_text && context.errors.empty()) {
    context.error(0, "expected a paper: headings with text below them, or an annex of practices");
  }
}

std::uint32_t sentence_at(const Passage& passage, std::uint32_t offset) {
  std::uint32_t sentence = 0;
  while (sentence + 1 < passage.sentences.size() && passage.sentences[sentence].end < offset)
    ++sentence;
  return sentence;
}

// Tells each note which sentences carry its mark.
void link_notes(PaperContext& context, std::vector<PaperUnit>& units,
                const std::vector<SourceLine>& lines) {
  std::map<std::uint32_t, std::vector<SentenceId>> citations;
  for (const PaperUnit& unit : units) {
    const std::vector<Passage>& passages = unit.document.versions.front().passages;
    for (std::uint32_t index = 0; index < passages.size(); ++index) {
      for (const NoteMark& mark : passages[index].notes) {
        citations[mark.note].push_back(
            {unit.document.id, index, sentence_at(passages[index], mark.offset)});
      }
    }
  }
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::note_mark || citations.contains(lines[at].note)) continue;
    context.error(static_cast<std::uint32_t>(at + 1),
                  "expected running text around the mark of note " + to_roman(lines[at].note));
  }
  for (PaperUnit& unit : units) {
    if (unit.document.kind != DocumentKind::footnote) continue;
    unit.document.cited_by = citations[unit.document.number];
  }
}

LineRole role_of(LineKind kind) {
  switch (kind) {
    case LineKind::text:
      return LineRole::text;
    case LineKind::note_mark:
      return LineRole::note_mark;
    case LineKind::page_number:
      return LineRole::page_number;
    case LineKind::repeated_url:
      return LineRole::repeated_url;
    case LineKind::empty:
    case LineKind::blank:
      break;
  }
  return LineRole::blank;
}

std::vector<LineOwner> find_owners(const std::vector<PaperUnit>& units,
                                   const std::vector<SourceLine>& lines) {
  std::vector<LineOwner> owners;
  owners.reserve(lines.size());
  for (const SourceLine& line : lines) owners.push_back({role_of(line.kind), ""});
  for (const PaperUnit& unit : units) {
    for (const std::uint32_t line : unit.lines) owners.at(line - 1).unit = unit.document.id;
    for (const std::uint32_t line : unit.group_lines) owners.at(line - 1).unit = unit.document.id;
    for (const std::uint32_t line : unit.label_lines) owners.at(line - 1).role = LineRole::label;
  }
  return owners;
}

}  // namespace

PaperReading read_paper(std::string_view file, std::string_view text) {
  PaperReading reading;
  const auto source = read_source_lines(file, text);
  if (!source) {
    reading.errors.push_back(source.error());
    return reading;
  }
  std::vector<SourceLine> lines = classify_lines(source.value());
  PaperContext context;
  context.file = file;
  context.source = file.substr(file.find_last_of('/') + 1);

  std::vector<PaperUnit> units = read_units(context, lines);
  set_lines(units, lines);
  check_ids(context, units);
  if (context.errors.empty()) link_notes(context, units, lines);

  Paper& paper = reading.paper;
  paper.owners = find_owners(units, lines);
  paper.warnings = std::move(context.warnings);
  for (PaperUnit& unit : units) paper.documents.push_back(std::move(unit.document));
  reading.errors = std::move(context.errors);
  std::stable_sort(reading.errors.begin(), reading.errors.end(),
                   [](const InputError& a, const InputError& b) { return a.line < b.line; });
  return reading;
}

Result<Paper, std::vector<InputError>> parse_paper(std::string_view file, std::string_view text) {
  PaperReading reading = read_paper(file, text);
  if (reading.errors.empty()) return std::move(reading.paper);
  reading.errors.resize(std::min(reading.errors.size(), kMaxErrorsPerFile));
  return Unexpected{std::move(reading.errors)};
}

}  // namespace gfmd
