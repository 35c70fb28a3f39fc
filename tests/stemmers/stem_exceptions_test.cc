#include "stemmers/stem_exceptions.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "stemmers/stemmer.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

using namespace gfmd;

namespace {

std::vector<std::string> words_of(std::string_view group) {
  std::istringstream words{std::string(group)};
  std::vector<std::string> all;
  for (std::string word; words >> word;) all.push_back(word);
  return all;
}

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void check_apart(Language language, Pairs pairs) {
  const Stemmer stemmer(language);
  for (const auto& [a, b] : pairs) {
    INFO(a << ", " << b);
    CHECK(stemmer.stem(a) != stemmer.stem(b));
  }
}

void check_together(Language language, Pairs pairs) {
  const Stemmer stemmer(language);
  for (const auto& [a, b] : pairs) {
    INFO(a << ", " << b);
    CHECK(stemmer.stem(a) == stemmer.stem(b));
  }
}

}  // namespace

TEST_CASE("words of different meaning keep different stems") {
  check_apart(Language::en, {{"university", "universal"},
                             {"organ", "organization"},
                             {"international", "internal"},
                             {"national", "nationality"},
                             {"importance", "imports"},
                             {"authorities", "authors"},
                             {"detention", "detente"},
                             {"transit", "transition"},
                             {"several", "severe"},
                             {"optional", "options"},
                             {"minority", "minor"},
                             {"hospitality", "hospital"},
                             {"informal", "information"}});
  check_apart(Language::es, {{"deporte", "deporta"},
                             {"casa", "caso"},
                             {"casado", "casa"},
                             {"trata", "tratado"},
                             {"mar", "marido"},
                             {"corte", "corta"},
                             {"plazo", "plaza"},
                             {"publicación", "pública"},
                             {"comida", "cómo"},
                             {"índices", "indica"},
                             {"comunidad", "comunicación"},
                             {"interna", "internada"},
                             {"artículo", "articular"}});
  check_apart(Language::fr, {{"loi", "loyer"},
                             {"entrée", "entre"},
                             {"délai", "délit"},
                             {"foi", "fois"},
                             {"environ", "environnement"},
                             {"visa", "viser"},
                             {"petit", "pétition"},
                             {"étrange", "étranger"},
                             {"partie", "partir"},
                             {"mer", "mère"},
                             {"assurance", "assurer"},
                             {"traite", "traitement"}});
}

TEST_CASE("what is kept apart keeps its own inflections, and torn families meet") {
  check_together(Language::en, {{"universities", "university"},
                                {"authority", "authorities"},
                                {"imports", "importing"},
                                {"nationalities", "nationality"},
                                {"represented", "representation"},
                                {"created", "creation"},
                                {"literacy", "literate"}});
  check_together(Language::es, {{"deportes", "deporte"},
                                {"deportada", "deportación"},
                                {"casas", "casa"},
                                {"despidos", "despedir"},
                                {"comunicación", "comunicar"},
                                {"formación", "formar"},
                                {"publicación", "publican"},
                                {"internamiento", "internados"},
                                {"gran", "grandes"}});
  check_together(Language::fr, {{"loyers", "loyer"},
                                {"publique", "public"},
                                {"petites", "petits"},
                                {"traitement", "traiter"},
                                {"entrée", "entrer"},
                                {"communication", "communiquer"},
                                {"environnementaux", "environnement"}});
}

TEST_CASE("the table is sorted, and each of its words is found in its own group") {
  for (const Language language : kLanguages) {
    const auto table = stem_exceptions(language);
    const auto letters = [](std::string_view group) {
      std::string first = words_of(group).front();
      if (first.front() == '=' || first.front() == '~') first.erase(0, 1);
      return fold_accents(first);
    };
    CHECK(std::is_sorted(table.begin(), table.end(), [&](std::string_view a, std::string_view b) {
      return letters(a) < letters(b);
    }));
    for (const std::string_view group : table) {
      for (std::string word : words_of(group)) {
        if (word.front() == '~') continue;
        if (word.front() == '=') word.erase(0, 1);
        INFO(word);
        const auto exception = find_stem_exception(language, fold_accents(word));
        REQUIRE(exception);
        CHECK((exception->stem == '=' + letters(group) ||
               fold_accents(exception->stemmed_as) == letters(group)));
      }
    }
  }
}

TEST_CASE("no exception is a stop word, which stands alone as it is") {
  for (const Language language : kLanguages) {
    const Stemmer stemmer(language);
    for (const std::string_view group : stem_exceptions(language)) {
      for (std::string word : words_of(group)) {
        if (word.front() == '=' || word.front() == '~') word.erase(0, 1);
        INFO(word);
        CHECK_FALSE((is_stop_word(language, word) && !is_question_word(language, word)));
      }
    }
  }
  const Stemmer es(Language::es);
  CHECK(es.stem("para") != es.stem("parar"));
  CHECK(find_stem_exception(Language::en, "migrant") == std::nullopt);
}
