#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper_layout.h"

namespace gfmd {

/// Joins lines to running text: single spaces, wrapped compounds and broken addresses made whole,
/// notes' marks noted. Remembers which line each byte came from.
class TextJoiner {
 public:
  void append(std::string_view words, std::uint32_t line, bool indented = true);
  void mark(std::uint32_t note);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The text as a passage with its sentences and references, leaving the joiner empty.
  [[nodiscard]] Passage take_passage(PassageKind kind, Language language);

 private:
  [[nodiscard]] LineRange lines_of(std::size_t begin, std::size_t end) const;

  struct LineStart {
    std::uint32_t offset = 0;
    std::uint32_t line = 0;
  };
  std::string text_;
  std::vector<LineStart> starts_;
  std::vector<NoteMark> notes_;
  bool after_mark_ = false;
};

/// A paragraph or list item set in `rows`.
[[nodiscard]] Passage make_passage(std::span<const Row> rows, PassageKind kind, Language language);

/// The words of `rows`, joined; notes' marks are left out.
[[nodiscard]] std::string join_rows(std::span<const Row> rows);

}  // namespace gfmd
