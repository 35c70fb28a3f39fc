#include "stemmers/variants.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <sstream>
#include <utility>

#include "stemmers/irregular_forms.h"
#include "stemmers/stemmer.h"
#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

/// Whether a variant of `word` has the stem of `form`.
bool leads_to(Language language, std::string_view word, std::string_view form) {
  const Stemmer stemmer(language);
  const auto variants = word_variants(language, word);
  return std::any_of(variants.begin(), variants.end(), [&](const WordVariant& variant) {
    return stemmer.stem(variant.word) == stemmer.stem(form);
  });
}

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void check_both_ways(Language language, Pairs pairs) {
  for (const auto& [a, b] : pairs) {
    INFO(a << ", " << b);
    CHECK(leads_to(language, a, b));
    CHECK(leads_to(language, b, a));
  }
}

std::vector<std::string> words_of(std::string_view group) {
  std::istringstream words{std::string(group)};
  std::vector<std::string> all;
  for (std::string word; words >> word;) all.push_back(word.substr(word.front() == '=' ? 1 : 0));
  return all;
}

template <std::size_t size>
void check_table(Language language, const std::array<std::string_view, size>& table) {
  std::set<std::string> firsts;
  for (const std::string_view group : table) {
    const auto words = words_of(group);
    CHECK(firsts.insert(words.front()).second);
    for (const std::string& a : words) {
      for (const std::string& b : words) {
        const Stemmer stemmer(language);
        if (stemmer.stem(a) == stemmer.stem(b)) continue;
        INFO(a << ", " << b);
        CHECK(leads_to(language, a, b));
      }
    }
  }
  const auto letters = [](std::string_view group) { return fold_accents(words_of(group).front()); };
  CHECK(std::is_sorted(table.begin(), table.end(), [&](std::string_view a, std::string_view b) {
    return letters(a) < letters(b);
  }));
}

}  // namespace

TEST_CASE("English: other spellings, and the forms of irregular verbs") {
  const auto labour = word_variants(Language::en, "labour");
  REQUIRE(labour.size() == 1);
  CHECK(labour[0] == WordVariant{"labor", VariantKind::spelling});
  check_both_ways(Language::en, {{"flee", "fled"},
                                 {"fleeing", "fled"},
                                 {"written", "writes"},
                                 {"sought", "seek"},
                                 {"taught", "teaching"},
                                 {"chosen", "chose"}});
  for (const char* word : {"left", "found", "migrant", "site", "wine", "mad", "promise", "us"}) {
    INFO(word);
    CHECK(word_variants(Language::en, word).empty());
  }
}

TEST_CASE("Spanish: irregular verbs, changes of letters, pronouns") {
  check_both_ways(Language::es, {{"huir", "huyen"},
                                 {"pedir", "pide"},
                                 {"detenidos", "detuvo"},
                                 {"muerto", "morir"},
                                 {"dormir", "duermen"},
                                 {"despedido", "despiden"},
                                 {"garantizar", "garanticen"},
                                 {"aplican", "aplique"},
                                 {"proteger", "protejan"},
                                 {"dirigir", "dirija"},
                                 {"establecidas", "establezca"},
                                 {"cruzar", "cruce"}});
  CHECK(leads_to(Language::es, "pidiéndoles", "pedir"));
  CHECK(leads_to(Language::es, "inscríbase", "inscribir"));
  for (const char* word : {"plaza", "plazo", "marzo", "policía", "mora", "media", "señales",
                           "internos", "cruz", "viena", "pago"}) {
    INFO(word);
    CHECK(word_variants(Language::es, word).empty());
  }
}

TEST_CASE("French: irregular verbs and the genders that have two stems") {
  check_both_ways(Language::fr, {{"recevoir", "reçu"},
                                 {"recevant", "reçoivent"},
                                 {"détenir", "détenues"},
                                 {"fuient", "fuir"},
                                 {"directeur", "directrice"},
                                 {"travailleurs", "travailleuse"},
                                 {"veuf", "veuve"},
                                 {"étrangère", "étranger"},
                                 {"collectif", "collective"},
                                 {"nouveau", "nouvelles"},
                                 {"époux", "épouse"}});
  const auto director = word_variants(Language::fr, "directrices");
  REQUIRE(director.size() == 1);
  CHECK(director[0] == WordVariant{"directeur", VariantKind::gender});
  for (const char* word : {"devis", "mort", "pays", "entreprise", "leur"}) {
    INFO(word);
    const auto variants = word_variants(Language::fr, word);
    CHECK(std::none_of(variants.begin(), variants.end(), [](const WordVariant& variant) {
      return variant.kind == VariantKind::form;
    }));
  }
}

TEST_CASE("joined by letters or stem already, these need no variant") {
  CHECK(fold_accents("cœur") == fold_accents("coeur"));
  const Stemmer es(Language::es);
  CHECK(es.stem("protegerlos") == es.stem("proteger"));
  CHECK(es.stem("contratarla") == es.stem("contratar"));
  CHECK(es.stem("trabajadora") == es.stem("trabajador"));
  CHECK(es.stem("niña") == es.stem("niño"));
  const Stemmer fr(Language::fr);
  CHECK(fr.stem("chevaux") == fr.stem("cheval"));
  CHECK(fr.stem("migrante") == fr.stem("migrant"));
}

TEST_CASE("every irregular form leads to each other one of its own") {
  check_table(Language::en, kEnglishIrregular);
  check_table(Language::es, kSpanishIrregular);
  check_table(Language::fr, kFrenchIrregular);
}

TEST_CASE("no word is its own variant, and no variant comes twice") {
  const std::vector<std::string> parts{"pid",  "iendo", "los", "garantic", "e",    "z",    "teur",
                                       "euse", "flee",  "iz",  "labour",   "ed",   "reço", "ivent",
                                       "s",    "qu",    "ar",  "án",       "trice"};
  std::mt19937 random(11);
  for (int i = 0; i < 5000; ++i) {
    std::string word;
    for (std::size_t n = random() % 5; n > 0; --n) word += parts[random() % parts.size()];
    for (const Language language : kLanguages) {
      std::set<std::string> seen{word};
      for (const WordVariant& variant : word_variants(language, word)) {
        INFO(word << ", " << variant.word);
        CHECK(seen.insert(variant.word).second);
      }
    }
  }
}
