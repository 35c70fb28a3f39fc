#include "stemmers/stemmer.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("words of one family share a stem") {
  const Stemmer en(Language::en);
  CHECK(en.stem("detained") == en.stem("detains"));
  CHECK(en.stem("children") == en.stem("child"));
  CHECK(en.stem("women") == en.stem("woman"));
  CHECK(en.stem("women") != en.stem("men"));
  const Stemmer es(Language::es);
  CHECK(es.stem("educaciones") == es.stem("educación"));
  CHECK(es.stem("niños") == "nin");
  const Stemmer fr(Language::fr);
  CHECK(fr.stem("réfugiées") == fr.stem("réfugié"));
  CHECK(fr.stem("déplacés") == "deplac");
}

TEST_CASE("a plural has its singular's stem") {
  const Stemmer es(Language::es);
  CHECK(es.stem("mujeres") == es.stem("mujer"));
  CHECK(es.stem("jóvenes") == es.stem("joven"));
  CHECK(es.stem("libertades") == es.stem("libertad"));
  CHECK(es.stem("líneas") == es.stem("línea"));
  const Stemmer fr(Language::fr);
  CHECK(fr.stem("commissions") == fr.stem("commission"));
  CHECK(fr.stem("travaux") == fr.stem("travail"));
  CHECK(fr.stem("étrangers") == fr.stem("étranger"));
}

TEST_CASE("a stem is folded after stemming, never before") {
  const Stemmer es(Language::es);
  CHECK(es.stem("educación") == "educ");
  CHECK(es.stem("educacion") == "educacion");  // joined by its folded form instead, see Lexicon
}
