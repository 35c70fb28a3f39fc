#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// A half-open range of bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// Sentences of a paragraph: ICU boundaries, joined again after abbreviations ("para. 4", "No. 26",
/// "art. 6.1", "C. 138") and where the next part starts in lower case. The ranges leave out blanks
/// at either end, do not overlap, and hold every other byte. `paragraph` is valid UTF-8.
/// Thread-safe.
[[nodiscard]] std::vector<ByteRange> split_sentences(std::string_view paragraph, Language language);

}  // namespace gfmd
