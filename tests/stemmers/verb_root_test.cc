#include "stemmers/verb_root.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("a Spanish verb's forms have the roots that its stems are made of") {
  for (const char* form : {"pedir", "pedido", "pedidas", "pedia"}) {
    CHECK(spanish_verb_root(form) == "ped");
  }
  for (const char* form : {"pide", "piden", "pidio", "pidieron", "pidiendo", "pidiera"}) {
    CHECK(spanish_verb_root(form) == "pid");
  }
  CHECK(spanish_verb_root("ir") == "ir");
  CHECK(spanish_verb_root("").empty());
}

TEST_CASE("a French verb's too") {
  for (const char* form : {"recevoir", "recevant", "recevaient", "recevra"}) {
    CHECK(french_verb_root(form) == "recev");
  }
  CHECK(french_verb_root("recoivent") == "recoiv");
  CHECK(french_verb_root("") == "");
}

TEST_CASE("pronouns that hang on a verb are taken off, and only these") {
  CHECK(without_enclitics("protegerlos") == "proteger");
  CHECK(without_enclitics("protegiéndolas") == "protegiendo");
  CHECK(without_enclitics("entregárselo") == "entregar");
  CHECK(without_enclitics("inscríbase") == "inscriba");
  CHECK(without_enclitics("contáctenos") == "contacte");
  for (const char* word : {"internos", "alternos", "brasileños", "señales", "clase", "muerte",
                           "informe", "charlas", "perlas", "migrantes", "se"}) {
    INFO(word);
    CHECK(without_enclitics(word).size() >= std::string_view(word).size() - 1);
  }
}
