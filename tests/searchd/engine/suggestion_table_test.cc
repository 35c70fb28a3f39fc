#include "searchd/engine/suggestion_table.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gfmd;

namespace {

struct Named {
  std::string name;
  std::uint32_t count = 1;
};

SuggestionTable table_of(const std::vector<Named>& all) {
  SuggestionTable table;
  for (const auto& [name, count] : all) {
    table.add_name(table.add_item(count), fold_words(name), Language::en);
  }
  table.finish();
  return table;
}

std::vector<std::string> names(const SuggestionTable& table, std::string_view typed,
                               std::size_t limit = 8) {
  std::vector<std::string> found;
  for (const auto& match : table.find(read_typed(typed), limit)) found.emplace_back(match.name);
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names are found by the beginning of any word, first words first, then by count") {
  const SuggestionTable table = table_of({{"Immigration Detention", 9},
                                          {"Detention of children", 2},
                                          {"Detained", 3},
                                          {"Deterrence"},
                                          {"Health"}});
  CHECK(names(table, "det") ==
        Names{"detained ", "detention of children ", "deterrence ", "immigration detention "});
  CHECK(names(table, "DÉT", 2) == Names{"detained ", "detention of children "});
  CHECK(names(table, "detention ") == Names{"detention of children ", "immigration detention "});
  CHECK(names(table, "xyz").empty());
  CHECK(names(table, "det", 0).empty());
}

TEST_CASE("the words before the last one are whole, in any order") {
  const SuggestionTable table =
      table_of({{"Rights of the child"}, {"Childhood rights"}, {"Right to health"}});
  CHECK(names(table, "rights of th") == Names{"rights of the child "});
  CHECK(names(table, "child ri") == Names{"rights of the child "});
  CHECK(names(table, "rights chi") == Names{"rights of the child ", "childhood rights "});
  CHECK(names(table, "the ri") == Names{"rights of the child "});
  CHECK(names(table, "right he") == Names{"right to health "});
  CHECK(names(table, "rights health").empty());
}

TEST_CASE("a match says how it matches") {
  const SuggestionTable table = table_of({{"Child protection"}});
  const auto whole = table.find(read_typed("child protection"), 1).at(0);
  CHECK((whole.whole && whole.at_start && whole.in_row && whole.primary));
  CHECK(table.find(read_typed("child protection "), 1).at(0).whole);
  CHECK_FALSE(table.find(read_typed("child protectio"), 1).at(0).whole);
  CHECK_FALSE(table.find(read_typed("protection"), 1).at(0).at_start);
  CHECK_FALSE(table.find(read_typed("protection chi"), 1).at(0).in_row);
}

TEST_CASE("an item with several names is found once, other names behind primary ones") {
  SuggestionTable table;
  const std::uint32_t kenya = table.add_item(9);
  table.add_name(kenya, fold_words("Kenya"), Language::en);
  table.add_name(kenya, fold_words("Republic of Kenya"), Language::en);
  const std::uint32_t other = table.add_item(1);
  table.add_name(other, fold_words("Mount Kenya"), Language::en);
  const std::uint32_t foreign = table.add_item(99);
  table.add_name(foreign, fold_words("Kenyatta"), Language::en, false);
  table.add_name(foreign, "", Language::en);
  table.finish();
  const auto found = table.find(read_typed("kenya"), 8);
  REQUIRE(found.size() == 3);
  CHECK(found[0].item == kenya);
  CHECK(found[1].item == other);
  CHECK(found[2].item == foreign);
  CHECK_FALSE(found[2].primary);
  CHECK(table.count(kenya) == 9);
}

TEST_CASE("an empty table and very long names do no harm") {
  SuggestionTable empty;
  empty.finish();
  CHECK(names(empty, "ab").empty());
  std::string longest = "first ";
  for (int i = 0; i < 1000; ++i) longest += "word ";
  const SuggestionTable table = table_of({{longest}, {std::string(2000, 'x')}});
  CHECK(names(table, "first word").size() == 1);
  CHECK(table.keys() < 200);
}

TEST_CASE("the best of a range are what sorting the whole of it gives") {
  std::mt19937 random(7);
  std::vector<Named> all;
  for (int i = 0; i < 3000; ++i) {
    std::string name;
    for (int word = 0; word < 3; ++word) {
      for (int letter = 0; letter < 3; ++letter) name += static_cast<char>('f' + random() % 3);
      name += ' ';
    }
    all.push_back({name, static_cast<std::uint32_t>(random() % 1000)});
  }
  const SuggestionTable table = table_of(all);
  for (const std::string typed : {"fg", "gh", "hhh", "ffg g"}) {
    std::vector<std::tuple<int, std::uint32_t>> expected;  // first word or not, count
    for (const auto& [name, count] : all) {
      const bool first = name.starts_with(typed);
      if (first || name.find(' ' + typed) != std::string::npos) expected.emplace_back(first, count);
    }
    std::sort(expected.rbegin(), expected.rend());
    const auto found = table.find(read_typed(typed), 20);
    REQUIRE(found.size() == std::min<std::size_t>(20, expected.size()));
    for (std::size_t i = 0; i < found.size() && found[i].in_row; ++i) {
      CAPTURE(typed, i);
      CHECK(std::tuple(static_cast<int>(found[i].at_start), table.count(found[i].item)) ==
            expected[i]);
    }
  }
}
