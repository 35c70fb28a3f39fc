#include "corpus/acronym_form.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/roman_numeral.h"
#include "corpus/vocabulary.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kFewest = 2;  // letters
constexpr std::size_t kMostLetters = 10;
constexpr std::size_t kMostAcronyms = 4;  // in brackets

// Words that stand beside an acronym in brackets, folded and sorted.
constexpr std::array<std::string_view, 54> kIntroductions{
    "abbreviated", "acronym",   "acronyme", "adelante",    "aka",      "also",     "and",
    "anglais",     "apres",     "as",       "aussi",       "called",   "ci-apres", "comme",
    "como",        "conocida",  "conocido", "denomme",     "denommee", "dit",      "dite",
    "el",          "elle",      "en",       "english",     "espagnol", "et",       "frances",
    "french",      "hereafter", "herein",   "hereinafter", "in",       "ingles",   "it",
    "known",       "la",        "le",       "les",         "lo",       "o",        "or",
    "ou",          "por",       "referred", "sigla",       "siglas",   "sigle",    "su",
    "sucesivo",    "sus",       "tambien",  "the",         "to"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }

/// Capitals, small letters and digits; false for a character that no acronym has.
struct Shape {
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t digits = 0;
};
std::optional<Shape> shape_of(std::string_view word) {
  Shape shape;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at + 1;
    while (end < word.size() && is_continuation(word[end])) ++end;
    const std::string_view character = word.substr(at, end - at);
    at = end;
    const char c = character[0];
    if (character.size() > 1) {
      const bool is_letter = c == '\xc3' || c == '\xc4' || c == '\xc5';  // Latin, to U+017F
      if (!is_letter) return std::nullopt;
      ++(fold_case(character) == character ? shape.small : shape.capitals);
    } else if (c >= 'A' && c <= 'Z') {
      ++shape.capitals;
    } else if (c >= 'a' && c <= 'z') {
      ++shape.small;
    } else if (is_digit(c)) {
      ++shape.digits;
    } else if (c != '-' && c != '&' && c != '.') {
      return std::nullopt;
    }
  }
  return shape;
}

std::string without_points(std::string_view word) {
  std::string result(word);
  std::erase(result, '.');
  return result;
}

std::string_view without_plural(std::string_view word) {
  for (const std::string_view ending : {"’s", "'s", "s"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      return word;
    }
  }
  return word;
}

void strip(std::string_view& word, std::string_view mark) {
  while (word.starts_with(mark)) word.remove_prefix(mark.size());
  while (word.ends_with(mark)) word.remove_suffix(mark.size());
}

std::string_view unquoted(std::string_view word) {
  for (const std::string_view mark :
       {"\"", "'", "“", "”", "„", "«", "»", "‘", "’", "\u00a0", "\u202f"}) {
    strip(word, mark);
  }
  return word;
}

bool is_introduction(std::string_view word) {
  return std::binary_search(kIntroductions.begin(), kIntroductions.end(), fold_accents(word));
}

std::size_t shared_letters(std::string a, std::string b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::string shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size();
}

}  // namespace

std::optional<std::string> acronym_form(std::string_view word) {
  word = without_plural(word);
  if (word.empty() || word.ends_with('-') || word.ends_with('&')) return std::nullopt;
  const auto shape = shape_of(word);
  if (!shape) return std::nullopt;
  const auto first = shape_of(word.substr(0, word[0] == '\xc3' || word[0] == '\xc4' ? 2 : 1));
  const bool begins_well = first && first->capitals == 1;
  const std::size_t letters = shape->capitals + shape->small;
  if (!begins_well || shape->capitals < 2 || shape->capitals < shape->small || letters < kFewest ||
      letters + shape->digits > kMostLetters) {
    return std::nullopt;
  }
  return without_points(word);
}

std::string acronym_letters(std::string_view acronym) {
  std::string letters = fold_accents(acronym);
  std::erase_if(letters, [](char c) { return !is_digit(c) && !(c >= 'a' && c <= 'z'); });
  return letters;
}

BracketedAcronyms bracketed_acronyms(std::string_view contents) {
  BracketedAcronyms found;
  bool other_separators = false;
  while (!contents.empty()) {
    const std::size_t end = std::min(contents.find_first_of(" ,;:/"), contents.size());
    const std::string_view word = unquoted(contents.substr(0, end));
    if (auto acronym = acronym_form(word)) {
      found.acronyms.push_back(*std::move(acronym));
      other_separators = other_separators || (end < contents.size() && contents[end] != '/');
    } else if (!word.empty() && word != "-") {
      if (!is_introduction(word)) return {};
      other_separators = true;
    }
    contents.remove_prefix(std::min(end + 1, contents.size()));
  }
  if (found.acronyms.size() > kMostAcronyms) return {};
  found.slashes = !other_separators && found.acronyms.size() > 1;
  return found;
}

bool are_counterparts(std::string_view a, std::string_view b, bool slashes) {
  const std::string letters_a = acronym_letters(a);
  const std::string letters_b = acronym_letters(b);
  const std::size_t share = slashes ? 3 : 2;  // a third, or a half
  return letters_a.size() == letters_b.size() &&
         share * shared_letters(letters_a, letters_b) >= letters_a.size();
}

bool is_ambiguous_form(std::string_view acronym) {
  if (parse_roman(fold_case(acronym))) return true;
  return acronym.size() <= 3 && countries().resolve(acronym) != nullptr;
}

bool is_part_number(std::string_view acronym) {
  constexpr std::uint32_t kMostParts = 40;
  const auto number = parse_roman(fold_case(acronym));
  return number && *number < kMostParts && acronym.size() < 3;
}

}  // namespace gfmd
