#include "searchd/engine/key_table.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::vector<KeyTable::Entry> entries() {
  return {{"en b c", 7}, {"en b", 3}, {"en b", 1}, {"en b", 3}, {"en a-c", 70'000}, {"fr é", 0}};
}

}  // namespace

TEST_CASE("keys are found with their numbers, each once, in order") {
  const KeyTable table = KeyTable::of(entries());
  REQUIRE(table.size() == 4);
  CHECK(table.key(0) == "en a-c");
  CHECK(table.key(3) == "fr é");
  CHECK(table.numbers("en b") == Numbers{1, 3});
  CHECK(table.numbers("en b c") == Numbers{7});
  CHECK(table.numbers("en a-c") == Numbers{70'000});
  CHECK(table.numbers("fr é") == Numbers{0});
  for (const char* key : {"", "en", "en b ", "en bc", "fr é ", "zz"}) {
    INFO(key);
    CHECK(table.numbers(key).empty());
    CHECK_FALSE(table.contains(key));
  }
  CHECK(table.contains("en b"));
  CHECK(table.lower_bound("en b c") == 2);
  CHECK(table.lower_bound("zz") == 4);
}

TEST_CASE("a beginning ends at a blank or with the key") {
  const KeyTable table = KeyTable::of(entries());
  for (const char* beginning : {"en", "en b", "en b c", "en a-c", "fr"}) {
    INFO(beginning);
    CHECK(table.begins(beginning));
  }
  for (const char* beginning : {"e", "en a", "en b c d", "fr e", "zz"}) {
    INFO(beginning);
    CHECK_FALSE(table.begins(beginning));
  }
}

TEST_CASE("packed bytes are the table, wherever they stand") {
  const std::string padded = "x" + KeyTable::pack(entries());
  const KeyTable table(std::string_view(padded).substr(1));
  CHECK(table.size() == 4);
  CHECK(table.numbers("en b") == Numbers{1, 3});
}

TEST_CASE("an empty table has nothing, a moved one all") {
  for (const KeyTable& empty : {KeyTable(), KeyTable::of({})}) {
    CHECK(empty.size() == 0);
    CHECK(empty.numbers("a").empty());
    CHECK_FALSE(empty.begins(""));
  }
  KeyTable first = KeyTable::of({{"a", 1}});
  const KeyTable second = std::move(first);
  CHECK(second.numbers("a") == Numbers{1});
}
