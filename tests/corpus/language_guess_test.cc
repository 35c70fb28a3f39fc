#include "corpus/language_guess.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Language guess(std::string_view text, Language otherwise = Language::en) {
  return guess_language(guessing_words(text), otherwise);
}

}  // namespace

TEST_CASE("the language is told by its function words") {
  CHECK(guess("The centres are in charge of receiving the children and of their security") ==
        Language::en);
  CHECK(
      guess(
          "Mise en place des centres nutritionnels pour améliorer les besoins dans les régions") ==
      Language::fr);
  CHECK(guess("El programa ofrece a las personas migrantes la asistencia de los consulados en el "
              "país") == Language::es);
}

TEST_CASE("names in another language do not decide") {
  CHECK(guess("The programme of the Secretaría de Relaciones Exteriores is for the children of "
              "migrants, and it is run by the consulates") == Language::en);
}

TEST_CASE("too few function words, or as many of two languages, leave it open") {
  CHECK(guess("Child protection") == Language::en);
  CHECK(guess("Child protection", Language::es) == Language::es);
  CHECK(guess("", Language::fr) == Language::fr);
  CHECK(guess("the the the los los los", Language::fr) == Language::fr);
}

TEST_CASE("words are folded and freed of punctuation") {
  CHECK(guessing_words("  The (Été), \"and\" ... ") ==
        std::vector<std::string>{"the", "été", "and"});
}

}  // namespace gfmd
