#include "corpus/aligned_passage.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

/// "Children at sea.^iii Boats sink^iv^v often." on lines 7 to 9.
Passage printed() {
  return {PassageKind::list_item,
          "Children at sea. Boats sink often.",
          {7, 9},
          {{0, 16, {7, 8}}, {17, 34, {8, 9}}},
          {{16, 3}, {27, 4}, {27, 5}},
          {}};
}

}  // namespace

TEST_CASE("a translated passage has the places of the printed one") {
  const auto passage = align_passage(
      printed(), {"Niños en el mar.[^iii]", "A menudo[^v] se hunden, A/RES/69/187[^iv]."});
  REQUIRE(passage.has_value());
  CHECK(passage->kind == PassageKind::list_item);
  CHECK(passage->lines == LineRange{7, 9});
  CHECK(passage->text == "Niños en el mar. A menudo se hunden, A/RES/69/187.");
  REQUIRE(passage->sentences.size() == 2);
  CHECK(passage->sentences[0] == Sentence{0, 17, {7, 8}});
  CHECK(passage->sentences[1] == Sentence{18, 51, {8, 9}});
  CHECK(passage->notes == std::vector<NoteMark>{{17, 3}, {26, 5}, {50, 4}});
  REQUIRE(passage->references.size() == 1);
  CHECK(passage->references[0].normal == "A/RES/69/187");
}

TEST_CASE("what does not agree with the printed passage is said") {
  const auto fault = [](const std::vector<std::string>& sentences) {
    const auto passage = align_passage(printed(), sentences);
    return passage ? "" : passage.error();
  };
  CHECK(fault({"Niños.[^iii]"}) == "2 sentences in print, not 1");
  CHECK(fault({"Niños.", "Barcos.[^iv][^v]"}) ==
        "sentence 1 has the notes [^iii] in print, not none");
  CHECK(fault({"Niños.[^iii]", "Barcos.[^iv][^iv]"}) ==
        "sentence 2 has the notes [^iv] [^v] in print, not [^iv] [^iv]");
  const std::string no_note = "sentence 1 has a mark that names no note, as \"[^iv]\" does";
  CHECK(fault({"Niños.[^3]", "Barcos.[^iv][^v]"}) == no_note);
  CHECK(fault({"Niños.[^iii", "Barcos.[^iv][^v]"}) == no_note);
  CHECK(align_passage(Passage{}, {}).has_value());
}
