#include "stemmers/word_groups.h"

#include <array>
#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

std::string without_s(std::string_view letters) {
  if (letters.ends_with('s')) letters.remove_suffix(1);
  return std::string(letters);
}

constexpr std::array<std::string_view, 4> kGroups{"ley legal", "=mesa =masa", "~partir parto",
                                                  "índice"};

}  // namespace

TEST_CASE("a word is found by its key, by its letters, or as itself only") {
  const WordGroups groups(kGroups, without_s);
  CHECK(groups.find("ley") == 0U);
  CHECK(groups.find("legals") == 0U);
  CHECK(groups.find("mesa") == 1U);
  CHECK(groups.find("mesas") == std::nullopt);
  CHECK(groups.find("indices") == 3U);
  CHECK(groups.find("") == std::nullopt);
}

TEST_CASE("a group may be named by a word that is not in it") {
  const WordGroups groups(kGroups, without_s);
  CHECK(groups.find("partir") == std::nullopt);
  CHECK(groups.find("partos") == 2U);
  CHECK(groups.is_named_only(2));
  CHECK_FALSE(groups.is_named_only(0));
  CHECK(groups.words(2).front() == "partir");
  CHECK(groups.words(1).front() == "mesa");
}
