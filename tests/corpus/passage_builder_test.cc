#include "corpus/passage_builder.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Passage joined(const std::vector<std::string>& lines) {
  TextJoiner joiner;
  std::uint32_t number = 10;
  for (const std::string& line : lines) joiner.append(line, number += 2);
  return joiner.take_passage(PassageKind::paragraph, Language::en);
}

}  // namespace

TEST_CASE("lines are joined by single spaces") {
  CHECK(joined({"give due  attention", "", "to migrants."}).text ==
        "give due attention to migrants.");
  CHECK(joined({}).text.empty());
}

TEST_CASE("compounds broken at a hyphen are made whole") {
  CHECK(joined({"the non-", "criminalization"}).text == "the non-criminalization");
  CHECK(joined({"pre-", "and post-departure"}).text == "pre- and post-departure");
  CHECK(joined({"Education -", "Healthcare"}).text == "Education - Healthcare");
}

TEST_CASE("addresses broken at a line's end are made whole") {
  CHECK(joined({"see http://a.org/eua-", "firman.html for"}).text ==
        "see http://a.org/eua-firman.html for");
  CHECK(joined({"see http://a.org/", "and more"}).text == "see http://a.org/ and more");
}

TEST_CASE("sentences know the lines they stand on") {
  const Passage passage = joined({"One sentence. Another", "that goes", "on. Third."});
  REQUIRE(passage.sentences.size() == 3);
  CHECK(passage.sentences[0] == Sentence{0, 13, {12, 12}});
  CHECK(passage.sentences[1] == Sentence{14, 35, {12, 16}});
  CHECK(passage.sentences[2].lines == LineRange{16, 16});
  CHECK(passage.lines == LineRange{12, 16});
}

TEST_CASE("a question mark within an address ends no sentence") {
  CHECK(joined({"See http://a.org/x.aspx?NewsID=15411&LangID=E. Next one."}).sentences.size() == 2);
}

TEST_CASE("references are found") {
  const Passage passage = joined({"As in resolution", "A/RES/69/187, it is so."});
  REQUIRE(passage.references.size() == 1);
  CHECK(passage.references[0].normal == "A/RES/69/187");
  CHECK(passage.references[0].begin == 17);
}

TEST_CASE("a mark stands behind the character before it") {
  TextJoiner joiner;
  joiner.append("their journey.", 7);
  joiner.mark(1);
  joiner.append("The paper", 9);
  joiner.mark(2);
  joiner.append(", too", 11, false);
  const Passage passage = joiner.take_passage(PassageKind::paragraph, Language::en);
  CHECK(passage.text == "their journey. The paper, too");
  CHECK(passage.notes == std::vector<NoteMark>{{14, 1}, {24, 2}});
  CHECK(joiner.text().empty());
}

TEST_CASE("a passage is made of the pieces and marks of its rows") {
  Row row;
  row.pieces = {{7, "their journey.", false}, {9, "The paper", true}};
  row.marks = {{0, 3}};
  Row next;
  next.pieces = {{11, "goes on.", false}};
  const std::vector<Row> rows{row, next};
  const Passage passage = make_passage(rows, PassageKind::list_item, Language::en);
  CHECK(passage.kind == PassageKind::list_item);
  CHECK(passage.text == "their journey. The paper goes on.");
  CHECK(passage.notes == std::vector<NoteMark>{{14, 3}});
  CHECK(passage.lines == LineRange{7, 11});
  CHECK(join_rows(rows) == passage.text);
}

}  // namespace gfmd
