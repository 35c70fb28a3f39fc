#include "stemmers/inflection.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace gfmd;

namespace {

bool same(Language language, std::string_view a, std::string_view b) {
  return inflection_key(language, a) == inflection_key(language, b);
}

}  // namespace

TEST_CASE("a Spanish singular in s meets its plural, and no other word") {
  CHECK(same(Language::es, "pais", "paises"));
  CHECK(same(Language::es, "interes", "intereses"));
  CHECK(same(Language::es, "frances", "franceses"));
  CHECK(same(Language::es, "frances", "francesas"));
  CHECK(same(Language::es, "corte", "cortes"));
  CHECK_FALSE(same(Language::es, "pais", "pai"));
}

TEST_CASE("the e of a short English word tells it from another") {
  for (const auto& [with, without] : {std::pair{"care", "car"},
                                      {"fine", "fin"},
                                      {"note", "not"},
                                      {"cares", "cars"},
                                      {"plane", "planned"},
                                      {"scare", "scar"}}) {
    INFO(with);
    CHECK_FALSE(same(Language::en, with, without));
  }
  for (const auto& [a, b] : {std::pair{"trade", "trading"},
                             {"trades", "traded"},
                             {"charged", "charge"},
                             {"planning", "plans"},
                             {"training", "train"},
                             {"visited", "visit"},
                             {"housing", "house"}}) {
    INFO(a);
    CHECK(same(Language::en, a, b));
  }
}

TEST_CASE("a French singular in x is no other word's plural") {
  CHECK_FALSE(same(Language::fr, "pris", "prix"));
  CHECK(same(Language::fr, "lieu", "lieux"));
}

TEST_CASE("inflections of a word meet") {
  for (const auto& [a, b] : {std::pair{"worker", "workers"},
                             {"policy", "policies"},
                             {"child", "children"},
                             {"detained", "detain"},
                             {"abused", "abuse"},
                             {"stopping", "stop"},
                             {"crises", "crisis"},
                             {"boxes", "box"}}) {
    INFO(a);
    CHECK(same(Language::en, a, b));
  }
  for (const auto& [a, b] : {std::pair{"trabajadora", "trabajadores"},
                             {"menor", "menores"},
                             {"juez", "jueces"},
                             {"migrante", "migrantes"},
                             {"deportado", "deportadas"},
                             {"pension", "pensiones"},
                             {"clase", "clases"},
                             {"danes", "daneses"}}) {
    INFO(a);
    CHECK(same(Language::es, a, b));
  }
  for (const auto& [a, b] : {std::pair{"travailleur", "travailleuses"},
                             {"travail", "travails"},
                             {"national", "nationaux"},
                             {"bureau", "bureaux"},
                             {"passeur", "passeurs"},
                             {"refugiee", "refugies"},
                             {"formatrice", "formateur"}}) {
    INFO(a);
    CHECK(same(Language::fr, a, b));
  }
}

TEST_CASE("other words stay apart, though a stemmer joins them") {
  for (const auto& [a, b] : {std::pair{"national", "nationality"},
                             {"regular", "regularization"},
                             {"relatives", "related"},
                             {"organ", "organization"}}) {
    CHECK_FALSE(same(Language::en, a, b));
  }
  for (const auto& [a, b] :
       {std::pair{"casa", "caso"}, {"parto", "parte"}, {"marido", "mar"}, {"danes", "dan"}}) {
    CHECK_FALSE(same(Language::es, a, b));
  }
  for (const auto& [a, b] : {std::pair{"mere", "mer"}, {"petit", "petition"}}) {
    CHECK_FALSE(same(Language::fr, a, b));
  }
}

TEST_CASE("words that a stemmer would tear from their family are put back") {
  using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  const auto check = [](Language language, Pairs pairs) {
    for (const auto& [word, form] : pairs) {
      INFO(word);
      CHECK(stemming_form(language, word) == form);
      CHECK(stemming_form(language, form) == form);
    }
  };
  check(Language::en, {{"children", "child"}, {"crises", "crisis"}, {"criteria", "criterion"}});
  check(Language::es, {{"mujeres", "mujer"},
                       {"jóvenes", "jóven"},
                       {"ciudades", "ciudad"},
                       {"irregulares", "irregular"},
                       {"jueces", "juez"},
                       {"vías", "vía"},
                       {"próximos", "próximo"},
                       {"notificación", "notificar"},
                       {"comunicaciones", "comunicar"}});
  check(Language::fr, {{"commissions", "commission"},
                       {"étrangers", "étranger"},
                       {"conflits", "conflit"},
                       {"détenus", "détenu"},
                       {"lois", "loi"},
                       {"travaux", "travail"},
                       {"qualifications", "qualifier"},
                       {"notifient", "notifier"}});
}

TEST_CASE("other words are left alone") {
  for (const char* word : {"news", "housing"}) CHECK(stemming_form(Language::en, word) == word);
  for (const char* word :
       {"bienes", "tienes", "mueres", "vivimos", "meses", "avances", "lunes", "vocación"}) {
    CHECK(stemming_form(Language::es, word) == word);
  }
  for (const char* word : {"divers", "refus", "mois", "pays", "vers", "plus"}) {
    CHECK(stemming_form(Language::fr, word) == word);
  }
}

TEST_CASE("infinitives and negations are known") {
  CHECK(is_infinitive(Language::es, "encerrar"));
  CHECK(is_infinitive(Language::fr, "conduire"));
  CHECK_FALSE(is_infinitive(Language::en, "worker"));
  CHECK_FALSE(is_infinitive(Language::es, "mar"));
  CHECK(is_negation("sin"));
  CHECK_FALSE(is_negation("con"));
}

TEST_CASE("any bytes have a key, and it is never longer by more than a letter") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string word(random() % 12, '\0');
    for (char& c : word) c = static_cast<char>(random() % 256);
    for (const Language language : kLanguages) {
      CHECK(inflection_key(language, word).size() <= word.size() + 1);
    }
  }
}
