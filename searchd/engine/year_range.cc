#include "searchd/engine/year_range.h"

#include <algorithm>
#include <utility>

namespace gfmd {
namespace {

constexpr std::uint16_t kFirstYear = 1;
constexpr std::uint16_t kLastYear = 9999;

std::optional<std::uint16_t> parse_year(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  unsigned year = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + static_cast<unsigned>(c - '0');
  }
  if (year < kFirstYear) return std::nullopt;
  return static_cast<std::uint16_t>(year);
}

}  // namespace

std::optional<YearRange> parse_year_range(std::string_view text) {
  // A point behind may be one of a range that is open at its end.
  while (!text.empty() && std::string_view(",;:!?").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  if (const auto year = parse_year(text)) return YearRange{*year, *year};
  for (const std::string_view between : {"..", "\u2026", "-", "\u2013"}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + between.size());
    if (before.empty() && after.empty()) return std::nullopt;
    const auto first = before.empty() ? kFirstYear : parse_year(before);
    const auto last = after.empty() ? kLastYear : parse_year(after);
    if (!first || !last) return std::nullopt;
    return YearRange{std::min(*first, *last), std::max(*first, *last)};
  }
  return std::nullopt;
}

}  // namespace gfmd
