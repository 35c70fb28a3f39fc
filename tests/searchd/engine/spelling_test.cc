#include "searchd/engine/spelling.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"return return migrant detention agencies health human rights reproductive accommodation"}
{"id":"b","title":"","body":"return voluntary women agency malady children reporting kinds accommodation 2014"}
{"id":"c","title":"","body":"human rights of migrants retorn"}
{"id":"d","title":"","body":"Protección de refugiados; mujeres y niñas; humanitaria, desnutrición","lang":"es"}
)"};
  IndexReader reader = index.reader();
  Lexicon english = Lexicon::read(reader, Language::en);
  Lexicon spanish = Lexicon::read(reader, Language::es);
  std::vector<std::string> terms{"coyote", "smuggler"};
  SpellingDictionary en{english, terms};
  SpellingDictionary es{spanish, {}};

  static std::string best(const SpellingDictionary& dictionary, std::string_view word) {
    const auto found = dictionary.suggest(word, 3);
    return found.empty() ? std::string() : found.front().word;
  }
};

}  // namespace

TEST_CASE("edits cost by how easily they are made") {
  CHECK(edit_cost("same", "same", 2) == 0);
  CHECK(edit_cost("retrun", "return", 2) == Approx(0.6));             // swapped
  CHECK(edit_cost("acomodation", "accomodation", 2) == Approx(0.4));  // doubled
  CHECK(edit_cost("muger", "mujer", 2) == Approx(0.5));               // sounds alike
  CHECK(edit_cost("migrent", "migrant", 2) == Approx(0.7));           // a vowel
  CHECK(edit_cost("desention", "detention", 2) == Approx(1.0));       // another letter
  CHECK(edit_cost("ealth", "health", 2) == Approx(0.5 + 0.7));        // the first letter
  CHECK(edit_cost("abcdef", "uvwxyz", 2) > 2);
}

TEST_CASE("a cost does not depend on the limit, where it is below") {
  std::mt19937 random(3);
  const auto word = [&] {
    std::string made(1 + random() % 9, 'a');
    for (char& c : made) c = static_cast<char>('a' + random() % 5);
    return made;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string a = word();
    const std::string b = word();
    const float whole = edit_cost(a, b, 100);
    const float limited = edit_cost(a, b, 1.5F);
    if (whole <= 1.5F) CHECK(limited == whole);
    if (limited <= 1.5F) CHECK(limited == whole);
  }
}

TEST_CASE_METHOD(Fixture, "the word that was meant comes first") {
  for (const auto& [typed, meant] :
       std::vector<std::pair<std::string, std::string>>{{"retrun", "return"},
                                                        {"volontary", "voluntary"},
                                                        {"accomodation", "accommodation"},
                                                        {"acommodation", "accommodation"},
                                                        {"migrnat", "migrant"},
                                                        {"helth", "health"},
                                                        {"agncies", "agencies"},
                                                        {"detantion", "detention"},
                                                        {"chilren", "children"},
                                                        {"smugler", "smuggler"},
                                                        {"coyotte", "coyote"}}) {
    INFO(typed);
    CHECK(best(en, typed) == meant);
  }
  CHECK(best(en, "childre") == "children");
  CHECK(best(es, "proteccoin") == "protección");
  CHECK(best(es, "refujiados") == "refugiados");
  CHECK(best(es, "mugeres") == "mujeres");
  CHECK(best(es, "humanitria") == "humanitaria");
}

TEST_CASE_METHOD(Fixture, "other words are left alone") {
  for (const char* word : {"deporting", "kids", "malade", "cheating", "2015", "x", "", "retu"}) {
    INFO(word);
    CHECK(en.suggest(word, 3).empty());
  }
}

TEST_CASE_METHOD(Fixture, "the commoner of two near words is preferred") {
  CHECK(best(en, "retuurn") == "return");
  const auto found = en.suggest("returm", 5);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().word == "return");
  CHECK(found.front().documents == 2);
}

TEST_CASE_METHOD(Fixture, "known words, accents or not") {
  CHECK(en.knows("coyote"));
  CHECK(es.knows("proteccion"));
  CHECK_FALSE(en.knows("coyot"));
  CHECK_FALSE(SpellingDictionary().knows("a"));
  CHECK(SpellingDictionary().suggest("anything", 3).empty());
}

TEST_CASE_METHOD(Fixture, "two words written as one are told apart") {
  const auto parts = en.split("humanrights");
  REQUIRE(parts);
  CHECK(parts->first == "human");
  CHECK(parts->second == "rights");
  CHECK_FALSE(en.split("humanoid"));
  CHECK_FALSE(en.split("coyotesmuggler"));  // in no text
}
