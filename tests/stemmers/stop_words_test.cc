#include "stemmers/stop_words.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("stop words belong to their language") {
  CHECK(is_stop_word(Language::en, "the"));
  CHECK(is_stop_word(Language::es, "según"));
  CHECK(is_stop_word(Language::fr, "où"));
  CHECK_FALSE(is_stop_word(Language::en, "les"));
  CHECK_FALSE(is_stop_word(Language::fr, "the"));
  CHECK_FALSE(is_stop_word(Language::en, "detention"));
  CHECK_FALSE(is_stop_word(Language::en, "The"));  // words come folded
}

TEST_CASE("a stop word of any language is one somewhere") {
  CHECK(is_stop_word_anywhere("les"));
  CHECK(is_stop_word_anywhere("the"));
  CHECK_FALSE(is_stop_word_anywhere("detention"));
}

TEST_CASE("question words are stop words too") {
  CHECK(is_question_word(Language::en, "what"));
  CHECK(is_question_word(Language::es, "cuáles"));
  CHECK(is_question_word(Language::fr, "quelles"));
  CHECK(is_stop_word(Language::fr, "combien"));
  CHECK_FALSE(is_question_word(Language::en, "the"));
}
