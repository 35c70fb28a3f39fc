#include "corpus/unit_names.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

/// "footnote-12 at 4..11; ..."
std::string names(std::string_view text) {
  std::string all;
  for (const UnitName& name : find_unit_names(text)) {
    all += (all.empty() ? "" : "; ") + name.id + " at " + std::to_string(name.begin) + ".." +
           std::to_string(name.end);
  }
  return all;
}

}  // namespace

TEST_CASE("units are named by kind and number, in three languages") {
  CHECK(names("see footnote 12") == "footnote-12 at 4..15");
  CHECK(names("fn 12") == "footnote-12 at 0..5");
  CHECK(names("nota xii") == "footnote-12 at 0..8");
  CHECK(names("note n° 3") == "footnote-3 at 0..10");
  CHECK(names("Práctica 4, pratique 5") == "practice-4 at 0..11; practice-5 at 13..23");
  CHECK(names("recommandation 2 question 3") == "recommendation-2 at 0..16; question-3 at 17..27");
}

TEST_CASE("other numbers name no unit") {
  for (const char* text :
       {"practice of 4", "in practice, 2014", "note that 3", "general recommendation 26",
        "recommendation", "practice 04", "practice 12345", "footnote |||| 3", ""}) {
    INFO(text);
    CHECK(names(text).empty());
  }
}
