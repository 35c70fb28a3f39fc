#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// How deep an element stands: none of a lower layer stands within one of a higher.
enum class MarkupLayer { sentence, link, match };

/// An element around bytes of a text. One that crosses the bounds of a lower layer's is written in
/// pieces.
struct MarkupSpan {
  MarkupLayer layer = MarkupLayer::sentence;
  std::size_t begin = 0;  // bytes, half-open
  std::size_t end = 0;
  std::string open;    // "<mark id=...>", of the first piece
  std::string reopen;  // "<mark>", of the others
  std::string close;
};

/// Markup between two bytes: within the sentence that ends there, outside matches and, as links do
/// not nest, behind the link it lies in.
struct MarkupPoint {
  std::size_t offset = 0;
  std::string html;
};

/// `text` escaped, with its markup. Spans of one layer are in order and do not overlap; points of
/// one offset stay in order. What lies outside the text is brought to its ends, and a span without
/// text is left out.
[[nodiscard]] std::string inline_markup(std::string_view text, const std::vector<MarkupSpan>& spans,
                                        const std::vector<MarkupPoint>& points);

}  // namespace gfmd
