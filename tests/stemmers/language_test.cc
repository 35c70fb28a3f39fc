#include "stemmers/language.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("a language tag is read by its primary subtag") {
  CHECK(parse_language("es") == Language::es);
  CHECK(parse_language("FR") == Language::fr);
  CHECK(parse_language("en-GB") == Language::en);
  CHECK(parse_language("es_MX") == Language::es);
  CHECK_FALSE(parse_language("de").has_value());
  CHECK_FALSE(parse_language("eng").has_value());
  CHECK_FALSE(parse_language("").has_value());
}

TEST_CASE("every language's code reads back") {
  for (const Language language : kLanguages) {
    CHECK(parse_language(language_code(language)) == language);
  }
}
