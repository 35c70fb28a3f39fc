#include "stemmers/inflection.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace gfmd {
namespace {

// Of a shorter word the last vowel tells one word from another: casa and caso, parte and parto.
constexpr std::size_t kGenderedBytes = 7;

// "danés" without its accent, and its plural's key: no plural of "dan", they give.
constexpr std::string_view kDanish = "danes";

// English plurals that Snowball leaves apart from their singular.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kIrregularPlurals{{
    {"children", "child"},
    {"feet", "foot"},
    {"grandchildren", "grandchild"},
    {"halves", "half"},
    {"housewives", "housewife"},
    {"indices", "index"},
    {"knives", "knife"},
    {"men", "man"},
    {"midwives", "midwife"},
    {"schoolchildren", "schoolchild"},
    {"stepchildren", "stepchild"},
    {"teeth", "tooth"},
    {"wives", "wife"},
    {"women", "woman"},
}};

bool drop(std::string& word, std::string_view ending, std::size_t at_least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + at_least) return false;
  word.resize(word.size() - ending.size());
  return true;
}

void drop_any(std::string& word, std::initializer_list<std::string_view> endings,
              std::size_t at_least) {
  for (const std::string_view ending : endings) {
    if (drop(word, ending, at_least)) return;
  }
}

bool ends_in_double_consonant(std::string_view word) {
  constexpr std::string_view kVowels = "aeiou";
  if (word.size() < 3) return false;
  const char last = word.back();
  return last == word[word.size() - 2] && kVowels.find(last) == std::string_view::npos &&
         last != 'l' && last != 's';
}

std::string english_key(std::string word) {
  if (drop(word, "ies", 2)) {
    word += 'y';
  } else if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") ||
             word.ends_with("xes")) {
    drop(word, "es", 2);
  } else if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    drop(word, "s", 3);
  }
  if (drop(word, "ing", 4) || drop(word, "ied", 3) || drop(word, "ed", 4)) {
    if (ends_in_double_consonant(word)) word.pop_back();
  }
  drop(word, "e", 3);
  return word;
}

std::string spanish_key(std::string word) {
  if (word == kDanish) return word;
  if (drop(word, "ces", 2)) {
    word += 'z';
  } else if (word.ends_with("es") && word.size() > 4) {
    // "mares" -> "mar", but "clase" and "clases" meet without their e.
    drop(word, "es", 3);
  } else {
    drop(word, "s", 3);
  }
  drop(word, "e", 3);
  if (word.size() >= kGenderedBytes) drop_any(word, {"a", "o"}, 3);
  return word;
}

std::string french_key(std::string word) {
  if (drop(word, "aux", 3)) {
    word += "al";
  } else if (!word.ends_with("ss")) {
    drop_any(word, {"s", "x"}, 3);
  }
  if (word.size() < kGenderedBytes) return word;
  if (drop(word, "euse", 3)) return word + "eur";
  if (drop(word, "trice", 3)) return word + "teur";
  while (drop(word, "e", 4)) {
  }
  if (word.ends_with("enn") || word.ends_with("onn")) word.pop_back();
  return word;
}

}  // namespace

std::string_view regular_singular(std::string_view word) {
  const auto at =
      std::lower_bound(kIrregularPlurals.begin(), kIrregularPlurals.end(), word,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return at != kIrregularPlurals.end() && at->first == word ? at->second : word;
}

std::string inflection_key(Language language, std::string_view word) {
  switch (language) {
    case Language::en:
      return english_key(std::string(regular_singular(word)));
    case Language::es:
      return spanish_key(std::string(word));
    case Language::fr:
      return french_key(std::string(word));
  }
  return std::string(word);
}

bool is_infinitive(Language language, std::string_view word) {
  constexpr std::size_t kShortest = 6;
  if (word.size() < kShortest) return false;
  const auto ends_in = [&](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
  };
  if (language == Language::es) return ends_in({"ar", "er", "ir", "arse", "erse", "irse"});
  return language == Language::fr && ends_in({"er", "ir", "dre", "tre", "uire"});
}

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 6> kNegations{"no",   "non", "not",
                                                       "sans", "sin", "without"};
  return std::find(kNegations.begin(), kNegations.end(), word) != kNegations.end();
}

}  // namespace gfmd
