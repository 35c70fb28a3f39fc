#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gfmd {

/// Years, both ends included.
struct YearRange {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  friend bool operator==(const YearRange&, const YearRange&) = default;
};

/// "2013", "2010..2014" or "2010-2014", "2010..", "..2014"; years have four digits, the greater one
/// may stand first. Punctuation behind does not matter.
[[nodiscard]] std::optional<YearRange> parse_year_range(std::string_view text);

}  // namespace gfmd
