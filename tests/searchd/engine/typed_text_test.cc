#include "searchd/engine/typed_text.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

using Words = std::vector<std::string>;

/// The text with its matched runs in brackets.
std::string marked(std::string_view text, std::string_view typed) {
  std::string all;
  for (const TextRun& run : mark_typed(text, read_typed(typed))) {
    all += run.matched ? "[" + run.text + "]" : run.text;
  }
  return all;
}

}  // namespace

TEST_CASE("what is typed is read as words, the last of them open") {
  const TypedText typed = read_typed(" Détention  of mig");
  CHECK(typed.words == Words{"detention", "of", "mig"});
  CHECK(typed.open);
  CHECK(typed.joined() == "detention of mig");
  CHECK(typed.word_key(0) == "detention ");
  CHECK(typed.word_key(2) == "mig");
  const TypedText ended = read_typed("human ");
  CHECK_FALSE(ended.open);
  CHECK(ended.joined() == "human ");
  CHECK(read_typed("a/res/69/187").words == Words{"a", "res", "69", "187"});
}

TEST_CASE("nothing is suggested before the second letter") {
  for (const char* text : {"", " ", "a", " é ", "<", "?!", "\u00f1"}) {
    INFO(text);
    CHECK(read_typed(text).words.empty());
  }
  CHECK(read_typed("ab").words == Words{"ab"});
  CHECK(read_typed("él").words == Words{"el"});
}

TEST_CASE("of a long text the last words count") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "word" + std::to_string(i) + " ";
  const TypedText typed = read_typed(text);
  CHECK(typed.words.size() == kMaxTypedWords);
  CHECK(typed.words.back() == "word49");
}

TEST_CASE("names are folded word by word") {
  CHECK(fold_words("Niñez, Œuvre & l’Été") == "ninez oeuvre l ete ");
  CHECK(fold_words("?!").empty());
}

TEST_CASE("the typed part is marked, accents and all") {
  CHECK(marked("Immigration Detention", "det") == "Immigration [Det]ention");
  CHECK(marked("Immigration Detention", "immigration det") == "[Immigration Det]ention");
  CHECK(marked("Detención de migrantes", "detencio") == "[Detenció]n de migrantes");
  CHECK(marked("Droits de l’enfant", "droits de l'e") == "[Droits de l’e]nfant");
  CHECK(marked("Œuvre", "oe") == "[Œ]uvre");
  CHECK(marked("A/RES/69/187", "a-res-6") == "[A/RES/6]9/187");
  CHECK(marked("cafe\u0301 noir", "caf") == "[caf]e\u0301 noir");
  CHECK(marked("cafe\u0301 noir", "cafe") == "[cafe\u0301] noir");
}

TEST_CASE("words in another order are marked each, unknown ones not") {
  CHECK(marked("Rights of the child", "child rights") == "[Rights] of the [child]");
  CHECK(marked("Rights of the child", "ri child ") == "Rights of the [child]");
  CHECK(marked("Kenia", "kenya") == "Kenia");
  CHECK(marked("aa ab", "aa aa") == "[aa] ab");
  CHECK(marked("", "aa").empty());
}
