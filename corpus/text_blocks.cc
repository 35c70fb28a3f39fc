#include "corpus/text_blocks.h"

#include <algorithm>
#include <array>

#include "corpus/row_text.h"

namespace gfmd {
namespace {

// Parts of the column's width, in per cent, that a row and the next row's first word stay below
// when the author, not the column, ended the row. Widths are counted in characters of a
// proportional font: the margin to 100 allows for narrow letters.
constexpr std::uint32_t kShortAfterSentence = 85;
constexpr std::uint32_t kShortAnyway = 70;

constexpr std::size_t kMostHeadingRows = 3;
constexpr std::size_t kMostHeadingWords = 25;

bool had_room(const Row& row, const Row& next, std::uint32_t column, std::uint32_t per_cent) {
  const std::string_view word = next.first_text().substr(0, next.first_text().find(' '));
  return (row.width + 1 + character_count(word)) * 100 < column * per_cent;
}

bool is_bare_marker(const Row& row) {
  const auto marker = list_marker(row.first_text());
  return row.pieces.size() == 1 && marker && marker->bytes == row.first_text().size();
}

bool is_dash(std::string_view text) {
  return text.starts_with('-') || text.starts_with('*') || text.starts_with("–") ||
         text.starts_with("—");
}

// "...; and": the list goes on.
bool ends_in_conjunction(std::string_view text) {
  constexpr std::array<std::string_view, 8> kConjunctions{"and", "or", "y",  "o",
                                                          "e",   "u",  "et", "ou"};
  const std::string_view word = text.substr(text.find_last_of(' ') + 1);
  return std::find(kConjunctions.begin(), kConjunctions.end(), word) != kConjunctions.end();
}

// A dash or a number may also stand at a row's beginning by chance.
bool begins_item(const Row& row, const Row& next, std::uint32_t column, std::uint32_t last_number) {
  const auto marker = list_marker(next.first_text());
  if (!marker) return false;
  if (!marker->number && !is_dash(next.first_text())) return true;
  if (next.gap != Gap::line || row.closed || had_room(row, next, column, kShortAfterSentence)) {
    return true;
  }
  const std::string_view end = row.last_text();
  if (marker->number == 1u) return end.ends_with(':');
  const bool ended = ends_sentence(end) || end.ends_with(',') || ends_in_conjunction(end);
  return ended && (!marker->number || *marker->number == last_number + 1);
}

bool begins_paragraph(const Row& row, const Row& next, std::uint32_t column) {
  const bool ended = ends_sentence(row.last_text());
  switch (next.gap) {
    case Gap::blank:
      return ended || !starts_lower(next.first_text());
    case Gap::page:
      return ended || !(starts_lower(next.first_text()) ||
                        !had_room(row, next, column, kShortAfterSentence));
    case Gap::line:
      break;
  }
  if (!starts_upper(next.first_text())) return false;
  return row.closed || (ended && had_room(row, next, column, kShortAfterSentence)) ||
         had_room(row, next, column, kShortAnyway);
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

std::size_t word_count(const Row& row) {
  std::size_t words = 0;
  for (const RowPiece& piece : row.pieces) {
    words += 1 + static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), ' '));
  }
  return words;
}

// Whether a heading may end with `row`, text or nothing following.
bool ends_heading(std::span<const Row> rows, std::size_t at, std::uint32_t column) {
  const Row& row = rows[at];
  if (row.last_text().ends_with(',')) return false;
  if (at + 1 == rows.size()) return true;
  const Row& next = rows[at + 1];
  if (starts_lower(next.first_text())) return false;
  const bool ended_early = row.closed || had_room(row, next, column, kShortAfterSentence);
  // A full row at a page's end is a paragraph's first: headings are kept with what follows.
  if (next.gap != Gap::line) return next.gap == Gap::blank || ended_early;
  const auto marker = list_marker(next.first_text());
  if (marker && marker->number != 1u) return false;
  return starts_upper(next.first_text()) && ended_early;
}

}  // namespace

bool begins_block(std::span<const Row> rows, std::size_t at, std::uint32_t column,
                  std::uint32_t last_number) {
  if (at == 0) return true;
  const Row& row = rows[at - 1];
  const Row& next = rows[at];
  if (is_bare_marker(row) && !list_marker(next.first_text())) return false;
  if (wraps_compound(row.last_text(), next.first_text())) return false;
  return begins_item(row, next, column, last_number) || begins_paragraph(row, next, column);
}

std::vector<TextBlock> split_blocks(std::span<const Row> rows, std::uint32_t column) {
  std::vector<TextBlock> blocks;
  std::uint32_t last_number = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (begins_block(rows, at, column, last_number)) {
      const auto marker = list_marker(rows[at].first_text());
      if (marker && marker->number) last_number = *marker->number;
      blocks.push_back({marker ? PassageKind::list_item : PassageKind::paragraph, at, at});
    }
    blocks.back().end = at + 1;
  }
  return blocks;
}

std::size_t heading_rows(std::span<const Row> rows, std::size_t at, std::uint32_t column) {
  if (!starts_upper(rows[at].first_text()) || !has_letter(rows[at].first_text())) return 0;
  std::size_t words = 0;
  for (std::size_t n = 1; n <= kMostHeadingRows && at + n <= rows.size(); ++n) {
    const Row& row = rows[at + n - 1];
    if (n > 1 && row.gap != Gap::line) return 0;
    words += word_count(row);
    const bool colon = row.last_text().ends_with(':');
    if (words > kMostHeadingWords) return 0;
    if (ends_sentence(row.last_text()) && !colon) return 0;
    if (ends_heading(rows, at + n - 1, column)) return n;
    if (colon) return 0;
  }
  return 0;
}

}  // namespace gfmd
