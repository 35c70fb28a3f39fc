#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper_layout.h"

/// Paragraphs, list items and headings, told from the rows they were printed in. `column` is the
/// width of a full row in characters.
namespace gfmd {

/// rows[begin, end)
struct TextBlock {
  PassageKind kind = PassageKind::paragraph;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Every row is in exactly one block, in order.
[[nodiscard]] std::vector<TextBlock> split_blocks(std::span<const Row> rows, std::uint32_t column);

/// How many rows from rows[at] on are a heading; 0 when text begins there.
[[nodiscard]] std::size_t heading_rows(std::span<const Row> rows, std::size_t at,
                                       std::uint32_t column);

/// Whether a new paragraph or list item begins at rows[at]. `last_number` is the number of the list
/// item before it, 0 without one.
[[nodiscard]] bool begins_block(std::span<const Row> rows, std::size_t at, std::uint32_t column,
                                std::uint32_t last_number);

}  // namespace gfmd
