#include "stemmers/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>

namespace gfmd {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_ascii(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

std::string map(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                             static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) throw std::invalid_argument(utf8proc_errmsg(size));
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

struct Opening {
  std::string_view letter;
  std::string_view opened;
};
// Letters that Unicode does not decompose, but that people type without their marks.
constexpr std::array<Opening, 8> kOpenings{{{"œ", "oe"},
                                            {"æ", "ae"},
                                            {"ø", "o"},
                                            {"ł", "l"},
                                            {"đ", "d"},
                                            {"ð", "d"},
                                            {"þ", "th"},
                                            {"ı", "i"}}};

std::string open_letters(std::string text) {
  for (const auto& [letter, opened] : kOpenings) {
    for (std::size_t at = text.find(letter); at != std::string::npos;
         at = text.find(letter, at + opened.size())) {
      text.replace(at, letter.size(), opened);
    }
  }
  return text;
}

bool is_unwanted(utf8proc_int32_t c) {
  const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0);
  const bool override = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  return control || override || c == 0xfeff;
}

/// Characters that begin before byte `end` in upper case.
std::string upper(std::string_view text, std::size_t end) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::string raised;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    const std::size_t step = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size > 0 && at < end) {
      std::array<utf8proc_uint8_t, 4> letter{};
      const utf8proc_ssize_t length = utf8proc_encode_char(utf8proc_toupper(c), letter.data());
      raised.append(reinterpret_cast<const char*>(letter.data()), static_cast<std::size_t>(length));
    } else {
      raised += text.substr(at, step);
    }
    at += step;
  }
  return raised;
}

/// Soft hyphens, zero-width spaces and joiners.
bool has_no_width(utf8proc_int32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (size <= 0) return at;
    at += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string fold_accents(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  return open_letters(
      map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
}

std::string to_upper_case(std::string_view text) { return upper(text, text.size()); }

std::string capitalize(std::string_view text) { return upper(text, 1); }

std::string to_plain_letters(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    const std::string_view letter = text.substr(at, size > 0 ? static_cast<std::size_t>(size) : 1);
    at += letter.size();
    if (has_no_width(c)) continue;
    if ((c >= 0xff01 && c <= 0xff5e) || (c >= 0xfb00 && c <= 0xfb06)) {
      plain += map(letter, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    } else {
      plain += letter;
    }
  }
  return plain;
}

std::string strip_controls(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    const std::size_t step = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0 || is_unwanted(code_point)) {
      clean += ' ';
    } else {
      clean += text.substr(at, step);
    }
    at += step;
  }
  return clean;
}

std::optional<ControlCharacter> find_control(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (size > 0 && is_unwanted(code_point)) {
      return ControlCharacter{at, static_cast<char32_t>(code_point)};
    }
    at += size > 0 ? static_cast<std::size_t>(size) : 1;
  }
  return std::nullopt;
}

std::string code_point_name(char32_t code_point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(code_point); rest > 0 || digits.size() < 4;
       rest /= 16) {
    digits.insert(digits.begin(), kDigits[rest % 16]);
  }
  return "U+" + digits;
}

}  // namespace gfmd
