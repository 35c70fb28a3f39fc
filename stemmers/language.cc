#include "stemmers/language.h"

namespace gfmd {
namespace {

constexpr std::array<std::string_view, kLanguageCount> kCodes{"en", "es", "fr"};

constexpr char to_lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view language_code(Language language) {
  return kCodes.at(static_cast<std::size_t>(language));
}

std::optional<Language> parse_language(std::string_view tag) {
  const std::string_view subtag = tag.substr(0, tag.find_first_of("-_"));
  if (subtag.size() != 2) return std::nullopt;
  const char lower[2] = {to_lower_ascii(subtag[0]), to_lower_ascii(subtag[1])};
  for (const Language language : kLanguages) {
    if (language_code(language) == std::string_view(lower, 2)) return language;
  }
  return std::nullopt;
}

}  // namespace gfmd
