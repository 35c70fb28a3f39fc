#include "corpus/row_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::array<std::string_view, 11> kOpeners{"“", "‘", "«", "\"", "'", "(",
                                                    "[", "¿", "¡", "„",  "‹"};
constexpr std::array<std::string_view, 9> kClosers{"”", "’", "»", "\"", "'", ")", "]", "›", "*"};
constexpr std::array<std::string_view, 7> kSentenceEnds{".", "!", "?", ":", ";", "…", "。"};
// U+F0B7 and U+F0A7 are the bullets of symbol fonts.
constexpr std::array<std::string_view, 11> kBullets{"•",      "◦", "▪", "●", "·", "\uF0B7",
                                                    "\uF0A7", "-", "–", "—", "*"};
constexpr std::size_t kLongestItemNumber = 3;

template <std::size_t N>
std::string_view leading(const std::array<std::string_view, N>& signs, std::string_view text) {
  const auto found = std::find_if(signs.begin(), signs.end(),
                                  [&](std::string_view sign) { return text.starts_with(sign); });
  return found == signs.end() ? std::string_view() : *found;
}

template <std::size_t N>
std::string_view trailing(const std::array<std::string_view, N>& signs, std::string_view text) {
  const auto found = std::find_if(signs.begin(), signs.end(),
                                  [&](std::string_view sign) { return text.ends_with(sign); });
  return found == signs.end() ? std::string_view() : *found;
}

std::string_view without_openers(std::string_view text) {
  for (std::string_view sign = leading(kOpeners, text); !sign.empty();
       sign = leading(kOpeners, text)) {
    text.remove_prefix(sign.size());
  }
  return text;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

std::string_view first_character(std::string_view text) {
  std::size_t end = std::min<std::size_t>(1, text.size());
  while (end < text.size() && is_continuation(text[end])) ++end;
  return text.substr(0, end);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Latin letters beyond ASCII: U+00C0 to U+024F, of which two are signs.
bool is_latin_letter(std::string_view character) {
  if (character == "×" || character == "÷") return false;
  return character.size() == 2 && character >= "\u00C0" && character <= "\u024F";
}

bool is_letter(std::string_view character) {
  return character.size() == 1 ? is_ascii_letter(character.front()) : is_latin_letter(character);
}

}  // namespace

std::uint32_t character_count(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool starts_lower(std::string_view text) {
  const std::string_view first = first_character(without_openers(text));
  return is_letter(first) && fold_case(first) == first;
}

bool starts_upper(std::string_view text) {
  const std::string_view first = first_character(without_openers(text));
  if (first.empty()) return false;
  return is_digit(first.front()) || (is_letter(first) && fold_case(first) != first);
}

bool ends_sentence(std::string_view text) {
  for (std::string_view sign = trailing(kClosers, text); !sign.empty();
       sign = trailing(kClosers, text)) {
    text.remove_suffix(sign.size());
  }
  return !trailing(kSentenceEnds, text).empty();
}

std::optional<ListMarker> list_marker(std::string_view text) {
  ListMarker marker;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits > 0) {
    const std::string_view sign = text.substr(digits, 1);
    if (digits > kLongestItemNumber || (sign != "." && sign != ")")) return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    marker = {digits + 1, number};
  } else {
    marker.bytes = leading(kBullets, text).size();
    if (marker.bytes == 0) return std::nullopt;
  }
  const std::string_view behind = text.substr(marker.bytes);
  // "-Strengthening" is an item, too; "4.1.4" and "-5" are not.
  const bool tight_bullet = !marker.number && is_letter(first_character(behind));
  if (!behind.empty() && !behind.starts_with(' ') && !tight_bullet) return std::nullopt;
  marker.bytes += std::min(behind.find_first_not_of(' '), behind.size());
  return marker;
}

bool wraps_compound(std::string_view row, std::string_view next) {
  constexpr std::array<std::string_view, 11> kConjunctions{"and", "or", "to", "y",  "o", "e",
                                                           "u",   "a",  "et", "ou", "à"};
  if (row.size() < 2 || row.back() != '-') return false;
  const char before = row[row.size() - 2];
  if (!is_digit(before) && !is_ascii_letter(before) && static_cast<unsigned char>(before) < 0x80) {
    return false;  // a dash: "Education -", "--"
  }
  const std::string_view word = next.substr(0, next.find(' '));
  return std::find(kConjunctions.begin(), kConjunctions.end(), word) == kConjunctions.end();
}

}  // namespace gfmd
