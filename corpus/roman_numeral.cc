#include "corpus/roman_numeral.h"

#include <array>
#include <utility>

namespace gfmd {
namespace {

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kSteps{{{1000, "m"},
                                                                             {900, "cm"},
                                                                             {500, "d"},
                                                                             {400, "cd"},
                                                                             {100, "c"},
                                                                             {90, "xc"},
                                                                             {50, "l"},
                                                                             {40, "xl"},
                                                                             {10, "x"},
                                                                             {9, "ix"},
                                                                             {5, "v"},
                                                                             {4, "iv"},
                                                                             {1, "i"}}};
constexpr std::uint32_t kLargest = 3999;
constexpr std::size_t kLongest = 15;  // mmmdccclxxxviii

}  // namespace

std::string to_roman(std::uint32_t number) {
  if (number == 0 || number > kLargest) return std::to_string(number);
  std::string text;
  for (const auto& [value, letters] : kSteps) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

std::optional<std::uint32_t> parse_roman(std::string_view text) {
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  std::uint32_t number = 0;
  std::string_view rest = text;
  for (const auto& [value, letters] : kSteps) {
    for (; rest.starts_with(letters); rest.remove_prefix(letters.size())) number += value;
  }
  // Other spellings of a number ("iiii") read well above and are told by spelling it again.
  if (!rest.empty() || number > kLargest || to_roman(number) != text) return std::nullopt;
  return number;
}

}  // namespace gfmd
