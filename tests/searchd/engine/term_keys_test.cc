#include "searchd/engine/term_keys.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "stemmers/analyzer.h"

using namespace gfmd;

namespace {

std::string words_of(std::string_view term, Language language) {
  std::string words;
  for (const Token& token : content_words(Analyzer().analyze(term), language)) {
    words += (words.empty() ? "" : " ") + std::string(token.starts_clause ? "|" : "") + token.word;
  }
  return words;
}

std::string key(std::string_view term, Language language,
                TermKeys::Form form = TermKeys::Form::any) {
  return TermKeys(language).of_term(content_words(Analyzer().analyze(term), language), form);
}

/// Whether a query's word may stand for a term of one word.
bool names(std::string_view word, std::string_view term, Language language,
           TermKeys::Form form = TermKeys::Form::any) {
  const auto parts = TermKeys(language).of_word(Analyzer().analyze(word).front());
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return TermKeys::begin(language, part) == key(term, language, form);
  });
}

}  // namespace

TEST_CASE("small words carry no term, unless one word only is left") {
  CHECK(words_of("smuggling of the migrants", Language::en) == "smuggling migrants");
  CHECK(words_of("to be laid off", Language::en) == "to be laid off");
  CHECK(words_of("the child", Language::en) == "child");
  CHECK(words_of("migrante sin papeles", Language::es) == "migrante sin papeles");
  CHECK(words_of("WHO and the world", Language::en) == "who |world");
  CHECK(words_of("well-being", Language::en) == "well being");
}

TEST_CASE("a clause that a word left out starts, the next one does") {
  CHECK(words_of("niños y las niñas", Language::es) == "niños |niñas");
  CHECK(words_of("Korea, Republic of", Language::en) == "korea |republic");
  CHECK(key("boys and girls", Language::en) == "en boy , girl");
  CHECK(key("boys' girls", Language::en) == "en boy girl");
}

TEST_CASE("terms that say the same have one key") {
  CHECK(key("domestic workers", Language::en) == key("Domestic Worker", Language::en));
  CHECK(key("niños migrantes", Language::es) == key("niño migrante", Language::es));
  CHECK(key("trabajo", Language::es) != key("trabajador", Language::es));
  CHECK(key("traite", Language::fr) != key("traite", Language::en));
  CHECK(key("", Language::en).empty());
}

TEST_CASE("a word stands for terms in any inflection, an acronym in capitals or small letters") {
  CHECK(names("Smugglers", "smuggler", Language::en));
  CHECK(names("organisations", "organization", Language::en));
  CHECK(names("iom", "IOM", Language::en));
  CHECK(names("IOM", "IOM", Language::en));
  CHECK_FALSE(names("who", "WHO", Language::en));
  CHECK(names("regularizando", "regularizar", Language::es));
}

TEST_CASE("a form may be asked for") {
  CHECK(names("CASA", "CASA", Language::es, TermKeys::Form::capitals));
  CHECK_FALSE(names("casa", "CASA", Language::es, TermKeys::Form::capitals));
  CHECK(names("Illegals", "illegals", Language::en, TermKeys::Form::exact));
  CHECK_FALSE(names("illegal", "illegals", Language::en, TermKeys::Form::exact));
  CHECK_FALSE(names("illegals", "illegal", Language::en, TermKeys::Form::exact));
  // Of a row, the words are taken as others are.
  CHECK(key("illegal workers", Language::en, TermKeys::Form::exact) ==
        key("illegal worker", Language::en));
}
