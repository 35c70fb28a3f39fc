#include "corpus/passage_builder.h"

#include <algorithm>
#include <array>

#include "corpus/references.h"
#include "corpus/row_text.h"
#include "corpus/web_address.h"
#include "stemmers/sentences.h"

namespace gfmd {
namespace {

// What follows a word without a space; after a note's mark it may begin a line.
bool starts_tight(std::string_view text) {
  constexpr std::array<std::string_view, 9> kSigns{",", ".", ";", ":", ")", "]", "”", "’", "»"};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

bool joins_tightly(std::string_view text, std::string_view next) {
  if (text.empty() || wraps_compound(text, next)) return true;
  return continues_address(last_word(text), next.substr(0, next.find(' ')));
}

}  // namespace

void TextJoiner::append(std::string_view words, std::uint32_t line, bool indented) {
  if (words.empty()) return;
  const bool tight =
      joins_tightly(text_, words) || (after_mark_ && !indented && starts_tight(words));
  if (!tight) text_ += ' ';
  starts_.push_back({static_cast<std::uint32_t>(text_.size()), line});
  for (const char c : words) {
    if (c != ' ' || (!text_.empty() && text_.back() != ' ')) text_ += c;
  }
  after_mark_ = false;
}

void TextJoiner::mark(std::uint32_t note) {
  notes_.push_back({static_cast<std::uint32_t>(text_.size()), note});
  after_mark_ = true;
}

LineRange TextJoiner::lines_of(std::size_t begin, std::size_t end) const {
  const auto line_at = [&](std::size_t offset) {
    const auto behind = std::upper_bound(
        starts_.begin(), starts_.end(), offset,
        [](std::size_t value, const LineStart& start) { return value < start.offset; });
    return std::prev(behind)->line;
  };
  return {line_at(begin), line_at(end - 1)};
}

Passage TextJoiner::take_passage(PassageKind kind, Language language) {
  Passage passage;
  passage.kind = kind;
  std::size_t last_end = 0;
  for (const ByteRange& range : split_sentences(text_, language)) {
    // A question mark within a web address ends no sentence: no blank follows it.
    const bool goes_on = !passage.sentences.empty() && range.begin == last_end;
    const std::size_t begin = goes_on ? passage.sentences.back().begin : range.begin;
    if (goes_on) passage.sentences.pop_back();
    passage.sentences.push_back({static_cast<std::uint32_t>(begin),
                                 static_cast<std::uint32_t>(range.end),
                                 lines_of(begin, range.end)});
    last_end = range.end;
  }
  if (!text_.empty()) passage.lines = lines_of(0, text_.size());
  passage.references = find_references(text_);
  passage.text = std::move(text_);
  passage.notes = std::move(notes_);
  *this = TextJoiner();
  return passage;
}

namespace {

TextJoiner joined(std::span<const Row> rows) {
  TextJoiner joiner;
  for (const Row& row : rows) {
    auto mark = row.marks.begin();
    for (std::size_t at = 0; at < row.pieces.size(); ++at) {
      const RowPiece& piece = row.pieces[at];
      joiner.append(piece.text, piece.line, piece.indented);
      for (; mark != row.marks.end() && mark->piece == at; ++mark) joiner.mark(mark->note);
    }
  }
  return joiner;
}

}  // namespace

Passage make_passage(std::span<const Row> rows, PassageKind kind, Language language) {
  return joined(rows).take_passage(kind, language);
}

std::string join_rows(std::span<const Row> rows) { return joined(rows).text(); }

}  // namespace gfmd
