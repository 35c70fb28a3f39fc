#include "stemmers/verb_root.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kShortestRoot = 2;

// Longest first.
constexpr std::array<std::string_view, 55> kSpanishEndings{
    "ariamos", "eriamos", "iriamos", "ieron", "ieran", "iesen", "ieren", "iendo", "arian", "erian",
    "irian",   "iera",    "iese",    "iere",  "aria",  "eria",  "iria",  "aron",  "eron",  "ando",
    "endo",    "amos",    "emos",    "imos",  "ados",  "adas",  "idos",  "idas",  "aban",  "aran",
    "eran",    "iran",    "asen",    "ado",   "ada",   "ido",   "ida",   "aba",   "ara",   "era",
    "ira",     "ian",     "ia",      "io",    "ar",    "er",    "ir",    "an",    "en",    "as",
    "es",      "os",      "a",       "e",     "o"};
constexpr std::array<std::string_view, 21> kFrenchEndings{
    "raient", "antes", "eront", "aient", "rait", "ront", "ants", "ante", "ait", "ant", "ent",
    "ons",    "oir",   "es",    "ez",    "ra",   "re",   "ir",   "er",   "e",   "s"};

// Longest first: "sela" before "la".
constexpr std::array<std::string_view, 12> kEnclitics{
    "selos", "selas", "selo", "sela", "nos", "los", "las", "les", "se", "lo", "la", "le"};

std::string root_of(std::string_view letters, std::span<const std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (letters.ends_with(ending) && letters.size() >= ending.size() + kShortestRoot) {
      return std::string(letters.substr(0, letters.size() - ending.size()));
    }
  }
  return std::string(letters);
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_stressed_by_accent(std::string_view word) {
  constexpr std::array<std::string_view, 5> kAccented{"á", "é", "í", "ó", "ú"};
  return std::any_of(kAccented.begin(), kAccented.end(), [&](std::string_view letter) {
    return word.find(letter) != std::string_view::npos;
  });
}

}  // namespace

std::string without_enclitics(std::string_view word) {
  constexpr std::size_t kShortestVerb = 5;
  std::string letters = fold_accents(word);
  for (const std::string_view enclitic : kEnclitics) {
    if (!letters.ends_with(enclitic) || letters.size() < enclitic.size() + kShortestVerb) continue;
    const std::string_view verb(letters.data(), letters.size() - enclitic.size());
    const bool accented = is_stressed_by_accent(word);
    // "internos" is not "inter" and us.
    if (enclitic == "nos" && !accented) continue;
    if (ends_in_any(verb, {"ar", "er", "ir", "ando", "iendo", "yendo"}) ||
        (accented && ends_in_any(verb, {"a", "e", "an", "en"}))) {
      return std::string(verb);
    }
  }
  return letters;
}

std::string spanish_verb_root(std::string_view letters) {
  return root_of(letters, kSpanishEndings);
}

std::string french_verb_root(std::string_view letters) { return root_of(letters, kFrenchEndings); }

}  // namespace gfmd
