#include "searchd/engine/word_places.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

using Places = std::vector<std::uint32_t>;

struct Fixture {
  InventedIndex index{
      R"({"id":"a","title":"","body":"child and children and child"}
{"id":"b","title":"","body":"the IOM"}
{"id":"c","title":"","body":"children"}
)"};
  IndexReader reader = index.reader();
  PostingCache postings{reader};
  std::vector<WordForm> forms{{"child", false, 1, 0xff}, {"children", false, 1, 0xff}};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "all forms of a word stand together, in the documents asked for") {
  const std::uint32_t candidates[] = {1, 2, 3};
  WordPlaces places(forms, Language::en, TextField::body, candidates, postings);
  CHECK(places.lists() == 3);
  places.load();
  Places found;
  places.read(1, found);
  CHECK(found.size() == 3);
  CHECK(std::is_sorted(found.begin(), found.end()));
  places.read(2, found);
  CHECK(found.empty());
  places.read(3, found);
  CHECK(found.size() == 1);
}

TEST_CASE_METHOD(Fixture, "only the candidates count") {
  const std::uint32_t candidates[] = {3};
  CHECK(WordPlaces(forms, Language::en, TextField::body, candidates, postings).lists() == 1);
  CHECK(WordPlaces(forms, Language::en, TextField::body, {}, postings).lists() == 0);
  CHECK(WordPlaces(forms, Language::fr, TextField::body, candidates, postings).lists() == 0);
}

TEST_CASE_METHOD(Fixture, "an acronym is read where its word stands") {
  const std::vector<WordForm> iom{{"IOM", true, 1, 0xff}};
  const std::uint32_t candidates[] = {1, 2};
  WordPlaces places(iom, Language::en, TextField::body, candidates, postings);
  places.load();
  Places found;
  places.read(2, found);
  CHECK(found.size() == 1);
}

TEST_CASE("a budget is taken from or not, never in part") {
  PositionBudget budget(10);
  CHECK(budget.take(6));
  CHECK_FALSE(budget.was_short());
  CHECK_FALSE(budget.take(5));
  CHECK(budget.was_short());
  CHECK_FALSE(budget.was_short());
  CHECK(budget.take(4));
  CHECK_FALSE(budget.take(1));
}
