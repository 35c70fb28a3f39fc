#include "stemmers/inflection.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <utility>

namespace gfmd {
namespace {

// Of a shorter word the last vowel tells one word from another: casa and caso, parte and parto.
constexpr std::size_t kGenderedBytes = 7;

// Singulars in s whose plural is in -ses, without their accents: no plurals of "pai", "franc".
constexpr std::array<std::string_view, 44> kSpanishInS{
    "aragones", "autobus",     "barcelones",   "benines",  "birmanes",  "burgues",   "camerunes",
    "cipres",   "compas",      "congoles",     "cordobes", "danes",     "entremes",  "escoces",
    "estres",   "expres",      "finlandes",    "frances",  "gabones",   "gales",     "holandes",
    "ingles",   "interes",     "irlandes",     "islandes", "japones",   "libanes",   "maltes",
    "marques",  "neozelandes", "nepales",      "pais",     "pekines",   "portugues", "reves",
    "ruandes",  "senegales",   "sierraleones", "sudanes",  "tailandes", "taiwanes",  "tiroles",
    "togoles",  "ugandes"};

using Plurals = std::span<const std::pair<std::string_view, std::string_view>>;

// Plurals that Snowball leaves apart from their singular and no rule below makes; sorted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kEnglishPlurals{{
    {"analyses", "analysis"},
    {"appendices", "appendix"},
    {"bacteria", "bacterium"},
    {"children", "child"},
    {"crises", "crisis"},
    {"criteria", "criterion"},
    {"curricula", "curriculum"},
    {"diagnoses", "diagnosis"},
    {"emphases", "emphasis"},
    {"feet", "foot"},
    {"geese", "goose"},
    {"grandchildren", "grandchild"},
    {"halves", "half"},
    {"housewives", "housewife"},
    {"hypotheses", "hypothesis"},
    {"indices", "index"},
    {"knives", "knife"},
    {"matrices", "matrix"},
    {"memoranda", "memorandum"},
    {"men", "man"},
    {"mice", "mouse"},
    {"midwives", "midwife"},
    {"moratoria", "moratorium"},
    {"oxen", "ox"},
    {"phenomena", "phenomenon"},
    {"referenda", "referendum"},
    {"schoolchildren", "schoolchild"},
    {"stepchildren", "stepchild"},
    {"syntheses", "synthesis"},
    {"teeth", "tooth"},
    {"thieves", "thief"},
    {"wives", "wife"},
    {"wolves", "wolf"},
    {"women", "woman"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kSpanishPlurals{{
    {"actas", "acta"},
    {"actrices", "actriz"},
    {"altas", "alta"},
    {"aprendices", "aprendiz"},
    {"años", "año"},
    {"capaces", "capaz"},
    {"cicatrices", "cicatriz"},
    {"cruces", "cruz"},
    {"directrices", "directriz"},
    {"eficaces", "eficaz"},
    {"felices", "feliz"},
    {"gobiernos", "gobierno"},
    {"incapaces", "incapaz"},
    {"ineficaces", "ineficaz"},
    {"jueces", "juez"},
    {"luces", "luz"},
    {"matrices", "matriz"},
    {"narices", "nariz"},
    {"paces", "paz"},
    {"portavoces", "portavoz"},
    {"precoces", "precoz"},
    {"raíces", "raíz"},
    {"tenaces", "tenaz"},
    {"veces", "vez"},
    {"veloces", "veloz"},
    {"voces", "voz"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 29> kFrenchPlurals{{
    {"abris", "abri"},
    {"appuis", "appui"},
    {"aveux", "aveu"},
    {"baux", "bail"},
    {"boissons", "boisson"},
    {"cheveux", "cheveu"},
    {"convois", "convoi"},
    {"coraux", "corail"},
    {"emplois", "emploi"},
    {"enjeux", "enjeu"},
    {"envois", "envoi"},
    {"feux", "feu"},
    {"jeux", "jeu"},
    {"lieux", "lieu"},
    {"lois", "loi"},
    {"maux", "mal"},
    {"milieux", "milieu"},
    {"neveux", "neveu"},
    {"nourrissons", "nourrisson"},
    {"numéros", "numéro"},
    {"parois", "paroi"},
    {"poissons", "poisson"},
    {"radios", "radio"},
    {"renvois", "renvoi"},
    {"soupiraux", "soupirail"},
    {"tournois", "tournoi"},
    {"travaux", "travail"},
    {"vitraux", "vitrail"},
    {"vœux", "vœu"},
}};

std::string_view listed_singular(Plurals plurals, std::string_view word) {
  const auto at =
      std::lower_bound(plurals.begin(), plurals.end(), word,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return at != plurals.end() && at->first == word ? at->second : word;
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

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

/// Whether a word is one syllable of a short vowel and ends in one consonant ("plan", "car"): with
/// an e behind it, it is another word.
bool is_short_syllable(std::string_view word) {
  const auto is_vowel = [](char c) { return std::string_view("aeiouy").find(c) < 6; };
  if (word.size() < 2 || is_vowel(word.back()) || word.back() == 'w' || word.back() == 'x') {
    return false;
  }
  return is_vowel(word[word.size() - 2]) && std::count_if(word.begin(), word.end(), is_vowel) == 1;
}

std::string_view without(std::string_view word, std::string_view ending) {
  return word.substr(0, word.size() - ending.size());
}

/// Snowball takes "mujer", "joven" and "próximos" for verbs, and "ciudad" for derived.
std::string_view spanish_singular(std::string_view word) {
  if (const auto listed = listed_singular(kSpanishPlurals, word); listed != word) return listed;
  constexpr std::size_t kShortest = 6;
  if (ends_in_any(word, {"eas", "ias", "ías"})) return without(word, "s");
  if (word.size() < kShortest) return word;
  if (ends_in_any(word, {"dades", "tades"})) return without(word, "es");
  if (ends_in_any(word, {"ares", "enes", "eres"}) &&
      !ends_in_any(word, {"ienes", "ieres", "ueres"})) {
    return without(word, "es");
  }
  // Stressed before its ending, it is no verb.
  const bool accented = std::any_of(word.begin(), word.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return accented && word.ends_with("imos") ? without(word, "s") : word;
}

/// Snowball takes "commissions", "conflits", "étranger" and "détenus" for verbs.
std::string_view french_singular(std::string_view word) {
  if (const auto listed = listed_singular(kFrenchPlurals, word); listed != word) return listed;
  constexpr std::size_t kShortest = 6;
  if (word.size() < kShortest || word.ends_with("vers")) return word;
  const bool plural = ends_in_any(word, {"cus", "çus", "dus", "ers", "ions", "its", "mus", "nus"});
  return plural ? without(word, "s") : word;
}

/// "identificación", "comunicaciones" -> "-icar", which their verbs' stems have.
std::string spanish_infinitive(std::string word) {
  for (const std::string_view ending : {"icación", "icacion", "icaciones"}) {
    if (drop(word, ending, 3)) return word + "icar";
  }
  return word;
}

/// "qualification", "qualifient" -> "qualifier".
std::string french_infinitive(std::string word) {
  for (const std::string_view ending : {"ification", "ifie", "ifient"}) {
    if (drop(word, ending, 2)) return word + "ifier";
  }
  return word;
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
    if (ends_in_double_consonant(word)) {
      word.pop_back();
    } else if (is_short_syllable(word)) {
      word += 'e';  // "traded", "trading"; "planning" is of "plan"
    }
  }
  if (word.ends_with('e') && !is_short_syllable(without(word, "e"))) drop(word, "e", 3);
  return word;
}

std::string spanish_key(std::string word) {
  if (std::find(kSpanishInS.begin(), kSpanishInS.end(), word) != kSpanishInS.end()) return word;
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
  if (drop(word, "eaux", 2)) {
    word += "eau";
  } else if (drop(word, "aux", 3)) {
    word += "al";
  } else if (!word.ends_with("ss")) {
    // "voix" and "prix" are singulars: "pris" is another word.
    if (!drop(word, "s", 3) && word.ends_with("ux")) drop(word, "x", 3);
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
  return listed_singular(kEnglishPlurals, word);
}

std::string stemming_form(Language language, std::string_view word) {
  switch (language) {
    case Language::en:
      return std::string(regular_singular(word));
    case Language::es:
      return spanish_infinitive(std::string(spanish_singular(word)));
    case Language::fr:
      return french_infinitive(std::string(french_singular(word)));
  }
  return std::string(word);
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
  if (language == Language::es) {
    return ends_in_any(word, {"ar", "er", "ir", "arse", "erse", "irse"});
  }
  return language == Language::fr && ends_in_any(word, {"er", "ir", "dre", "tre", "uire"});
}

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 6> kNegations{"no",   "non", "not",
                                                       "sans", "sin", "without"};
  return std::find(kNegations.begin(), kNegations.end(), word) != kNegations.end();
}

}  // namespace gfmd
