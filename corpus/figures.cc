#include "corpus/figures.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace gfmd {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// Bytes of a thousands separator at text[at]; 0 where there is none.
std::size_t separator_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> kSeparators{",", ".", " ", "\u00a0", "\u202f"};
  for (const std::string_view separator : kSeparators) {
    if (text.substr(at).starts_with(separator)) return separator.size();
  }
  return 0;
}

}  // namespace

std::vector<std::string> figures_of(std::string_view text) {
  std::vector<std::string> figures;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = digits_at(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    std::string figure(text.substr(at, size));
    at += size;
    // A group of three digits goes on with a figure of three at most: "130,000", not "2014, 201".
    while (size <= 3 && figure.front() != '0') {
      const std::size_t separator = separator_at(text, at);
      if (separator == 0 || digits_at(text, at + separator) != 3) break;
      figure += text.substr(at + separator, 3);
      at += separator + 3;
      size = 3;
    }
    figures.push_back(std::move(figure));
  }
  std::sort(figures.begin(), figures.end());
  figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
  return figures;
}

}  // namespace gfmd
