#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_words.h"

namespace gfmd {

/// "para. 4 (c)", "paras 15-20", "Chapter 12, p. 7" in English, Spanish or French, as printed.
/// Begins with word `first`; empty where no pinpoint does. `end` is the byte behind it.
struct Pinpoint {
  std::string text;
  std::size_t end = 0;
};
[[nodiscard]] Pinpoint pinpoint_at(std::string_view text, const std::vector<TextWord>& words,
                                   std::size_t first);

/// The pinpoint behind a citation that ends at byte `end`: nothing but a year in brackets, a
/// closing bracket, a comma and blanks may stand between.
[[nodiscard]] Pinpoint pinpoint_behind(std::string_view text, const std::vector<TextWord>& words,
                                       std::size_t end);

/// Sub-paragraphs behind an article's number at byte `begin`: " (2)", ".2 (a)", " (1) (b)". The
/// bytes behind them, `begin` where there are none.
[[nodiscard]] std::size_t skip_subparagraphs(std::string_view text, std::size_t begin);

/// Whether a citation's pinpoint takes in a place that was asked for, both as they are printed:
/// "paras 15-20" takes in "párr. 17", "para. 4" takes in "paragraph 4 (c)" and the other way round.
/// A number without a keyword, as articles have, is a paragraph's.
[[nodiscard]] bool takes_in(std::string_view pinpoint, std::string_view asked);

}  // namespace gfmd
