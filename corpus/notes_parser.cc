#include "corpus/notes_parser.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/passage_builder.h"
#include "corpus/roman_numeral.h"
#include "corpus/row_text.h"
#include "corpus/text_blocks.h"

namespace gfmd {
namespace {

// How far a numeral may be from the one expected and still be taken for a note's wrong number,
// rather than for a word.
constexpr std::uint32_t kLikelyMistake = 5;

std::uint32_t line_number(std::size_t index) { return static_cast<std::uint32_t>(index + 1); }

std::optional<std::uint32_t> leading_numeral(std::string_view text) {
  return parse_roman(text.substr(0, text.find(' ')));
}

PaperUnit make_note(const PaperContext& context, std::uint32_t number, std::vector<Row> rows,
                    std::uint32_t column) {
  PaperUnit unit;
  unit.claim(rows);
  std::string_view& text = rows.front().pieces.front().text;
  text.remove_prefix(std::min(text.find_first_not_of(' ', text.find(' ')), text.size()));

  Document& document = unit.document;
  document.id = "footnote-" + std::to_string(number);
  document.kind = DocumentKind::footnote;
  document.number = number;
  document.source = context.source;
  Version version;
  version.language = context.language;
  const std::string_view word = context.language == Language::es ? "Nota " : "Note ";
  version.title = std::string(word) + to_roman(number);
  for (const TextBlock& block : split_blocks(rows, column)) {
    const auto part = std::span<const Row>(rows).subspan(block.begin, block.end - block.begin);
    Passage passage = make_passage(part, block.kind, context.language);
    if (!passage.text.empty()) version.passages.push_back(std::move(passage));
  }
  document.versions.push_back(std::move(version));
  return unit;
}

struct NoteStart {
  std::uint32_t number = 0;
  std::size_t index = 0;  // of its first line
};

// Notes follow each other without an empty line, or at least after a full stop.
bool may_begin_note(const std::vector<SourceLine>& lines, std::size_t at) {
  if (lines[at - 1].kind == LineKind::text) return true;
  while (at > 0 && lines[at - 1].kind != LineKind::text) --at;
  return at > 0 && ends_sentence(lines[at - 1].text);
}

std::vector<NoteStart> find_note_starts(PaperContext& context, const std::vector<SourceLine>& lines,
                                        std::size_t begin, std::size_t end) {
  std::vector<NoteStart> starts;
  std::uint32_t expected = 1;
  for (std::size_t at = begin; at < end; ++at) {
    if (lines[at].kind != LineKind::text) continue;
    const auto numeral = leading_numeral(lines[at].text);
    if (!numeral) continue;
    if (*numeral != expected) {
      const bool near = *numeral<expected + kLikelyMistake&& * numeral + kLikelyMistake> expected;
      if (!near || !may_begin_note(lines, at)) continue;
      context.error(line_number(at),
                    "expected note " + to_roman(expected) + ", found note " + to_roman(*numeral));
    }
    starts.push_back({*numeral, at});
    expected = std::max(expected, *numeral + 1);
  }
  return starts;
}

}  // namespace

std::size_t find_notes(const std::vector<SourceLine>& lines, std::size_t end) {
  const SourceLine* before = nullptr;
  for (std::size_t at = 0; at < end; ++at) {
    const bool below_blank = before != nullptr && before->kind != LineKind::text;
    if (below_blank && lines[at].kind == LineKind::text && lines[at].text.starts_with("i "))
      return at;
    if (lines[at].kind != LineKind::empty) before = &lines[at];
  }
  return end;
}

std::vector<PaperUnit> parse_notes(PaperContext& context, const std::vector<SourceLine>& lines,
                                   std::size_t begin, std::size_t end) {
  const std::vector<NoteStart> starts = find_note_starts(context, lines, begin, end);
  const std::uint32_t column = column_width(lines, begin, end);
  std::vector<PaperUnit> notes;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t next = i + 1 < starts.size() ? starts[i + 1].index : end;
    notes.push_back(make_note(context, starts[i].number,
                              build_rows(lines, starts[i].index, next, column), column));
    if (notes.back().document.versions.front().passages.empty()) {
      context.error(line_number(starts[i].index),
                    "expected text behind note " + to_roman(starts[i].number));
    }
  }
  return notes;
}

void mark_notes(PaperContext& context, std::vector<SourceLine>& lines, std::size_t begin,
                std::size_t end, const std::vector<PaperUnit>& notes) {
  const auto count = static_cast<std::uint32_t>(notes.size());
  std::uint32_t expected = 1;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at == begin) at = end;
    if (at >= lines.size()) break;
    if (lines[at].kind != LineKind::text) continue;
    const auto numeral = parse_roman(lines[at].text);
    if (!numeral) continue;
    if (*numeral != expected) {
      // Behind the notes a lone letter may be anything.
      if (*numeral > count || at >= end) continue;
      context.error(line_number(at), "expected the mark of note " + to_roman(expected) +
                                         ", found that of note " + to_roman(*numeral));
    } else if (expected > count) {
      if (at >= end) continue;
      context.error(line_number(at),
                    "the mark of note " + to_roman(expected) + ", which is not among the notes");
    }
    lines[at].kind = LineKind::note_mark;
    lines[at].note = *numeral;
    expected = std::max(expected, *numeral + 1);
  }
  for (; expected <= count; ++expected) {
    context.error(notes.at(expected - 1).lines.front(),
                  "expected a mark of note " + to_roman(expected) + " in the text");
  }
}

}  // namespace gfmd
