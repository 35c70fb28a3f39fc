#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The layout of a paper that came out of a PDF: its lines, and the printed rows they make up.
/// Rows alternate with empty lines; a line of blanks stands for a blank line on paper; a note's
/// marker, printed high, breaks its row in three lines.
namespace gfmd {

enum class LineKind : std::uint8_t { empty, blank, text, note_mark, page_number, repeated_url };

struct SourceLine {
  LineKind kind = LineKind::empty;
  std::string text;            // without blanks at its ends
  bool indented = false;       // begins with a blank
  std::uint32_t trailing = 0;  // blanks behind the text
  std::uint32_t width = 0;     // characters of the text, or blanks of a blank line
  std::uint32_t note = 0;      // of a note_mark; 1 for i
};

/// Classifies every line, but for the note marks (see mark_notes()).
[[nodiscard]] std::vector<SourceLine> classify_lines(const std::vector<std::string>& lines);

/// What stands between a row and the one before it.
enum class Gap : std::uint8_t {
  line,   // nothing: the next row
  blank,  // a blank line
  page,   // a page's end: its foot, number or repeated addresses
};

struct RowPiece {
  std::uint32_t line = 0;  // of the source, from 1
  std::string_view text;   // into the SourceLine
  bool indented = false;
};

struct RowMark {
  std::size_t piece = 0;  // stands behind this piece
  std::uint32_t note = 0;
};

/// A row as printed. Borrows the text of the SourceLines, which must outlive it.
struct Row {
  std::vector<RowPiece> pieces;  // never empty
  std::vector<RowMark> marks;
  std::vector<std::uint32_t> lines;  // of the pieces and marks
  Gap gap = Gap::line;
  bool closed = false;      // a typed blank behind the last word: the author ended a paragraph here
  std::uint32_t width = 0;  // characters

  [[nodiscard]] std::string_view first_text() const { return pieces.front().text; }
  [[nodiscard]] std::string_view last_text() const { return pieces.back().text; }
};

/// The width that full rows among lines[begin, end) have, in characters.
[[nodiscard]] std::uint32_t column_width(std::span<const SourceLine> lines, std::size_t begin,
                                         std::size_t end);

/// The rows of lines[begin, end), set in a column of that width.
[[nodiscard]] std::vector<Row> build_rows(std::span<const SourceLine> lines, std::size_t begin,
                                          std::size_t end, std::uint32_t column);

}  // namespace gfmd
