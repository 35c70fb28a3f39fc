#include "corpus/text_blocks.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

constexpr std::uint32_t kColumn = 40;
//                          1234567890123456789012345678901234567890
const std::string kFull = "a row as wide as the column it is set in";
const std::string kFullStop = "this one ends with the column and stops.";

struct Text {
  explicit Text(const std::vector<std::string>& text)
      : lines(classify_lines(text)), rows(build_rows(lines, 0, lines.size(), kColumn)) {}
  std::vector<SourceLine> lines;
  std::vector<Row> rows;
};

// Rows of each block; a list item's number of rows is negative.
std::vector<int> blocks_of(const std::vector<std::string>& lines) {
  const Text text(lines);
  std::vector<int> sizes;
  for (const TextBlock& block : split_blocks(text.rows, kColumn)) {
    const int size = static_cast<int>(block.end - block.begin);
    sizes.push_back(block.kind == PassageKind::list_item ? -size : size);
  }
  return sizes;
}

std::size_t heading_of(const std::vector<std::string>& lines) {
  return heading_rows(Text(lines).rows, 0, kColumn);
}

using Sizes = std::vector<int>;

}  // namespace

TEST_CASE("a blank line ends a paragraph") {
  CHECK(blocks_of({kFullStop, " ", "Next one. "}) == Sizes{1, 1});
  CHECK(blocks_of({"no full stop ", " ", "Next one. "}) == Sizes{1, 1});
}

TEST_CASE("a paragraph goes on behind a page's end in the middle of a sentence") {
  CHECK(blocks_of({kFull, " ", "in lower case. "}) == Sizes{2});
  CHECK(blocks_of({kFull, " ", "7", " ", "in lower case. "}) == Sizes{2});
  CHECK(blocks_of({kFull, " ", "7", " ", "Migrants again. "}) == Sizes{2});
  CHECK(blocks_of({kFull, " In upper case. "}) == Sizes{2});
  CHECK(blocks_of({kFullStop, " ", "7", " ", "Migrants again. "}) == Sizes{1, 1});
  CHECK(blocks_of({"ends early ", " ", "7", " ", "Migrants again. "}) == Sizes{1, 1});
}

TEST_CASE("a row with room left for the next word ends its paragraph") {
  CHECK(blocks_of({kFull, "ends here. ", "", "Next one. "}) == Sizes{2, 1});
  CHECK(blocks_of({"Displaced Persons ", "", "In order to "}) == Sizes{1, 1});
  CHECK(blocks_of({"Displaced Persons ", "", "in order to "}) == Sizes{2});
  CHECK(blocks_of({kFullStop, "", "Next one. "}) == Sizes{2});
  CHECK(blocks_of({"about as wide as most rows stop.", "", "Next one. "}) == Sizes{2});
  CHECK(blocks_of({"this row stops. ", "", "Incomprehensibilities-of-words "}) == Sizes{2});
}

TEST_CASE("a closed row ends its paragraph") {
  CHECK(blocks_of({kFullStop + "  ", "", "Next one. "}) == Sizes{1, 1});
  CHECK(blocks_of({kFull + "  ", "", "next one. "}) == Sizes{2});
}

TEST_CASE("list items") {
  CHECK(blocks_of({"The goals are: ", "", "• To share information with the ", "", "public; and ",
                   "", "• To listen. "}) == Sizes{1, -2, -1});
  CHECK(blocks_of({"1. The Constitution, ", "", "2. The Act ", "", "3. Policy "}) ==
        Sizes{-1, -1, -1});
  CHECK(blocks_of({kFull.substr(0, 39) + ":", "", "1. Support; ", "", "2. Promote. "}) ==
        Sizes{1, -1, -1});
  CHECK(blocks_of({"- Education ", "", "-Strengthening "}) == Sizes{-1, -1});
  CHECK(blocks_of({"• ", "", "Alone its bullet. ", "", "• ", "", "Another. "}) == Sizes{-2, -2});
}

TEST_CASE("a number or dash that begins a row by chance is no list item") {
  CHECK(blocks_of({kFull.substr(0, 36) + " No.", "", "26. The Committee "}) == Sizes{2});
  CHECK(blocks_of({kFull, "", "- in lower case. "}) == Sizes{2});
  CHECK(blocks_of({kFull, "", "2. and so on. "}) == Sizes{2});
  CHECK(blocks_of({kFull.substr(0, 39) + "-", "", "Pacific. "}) == Sizes{2});
}

TEST_CASE("headings stand alone or above their text") {
  CHECK(heading_of({"Introduction ", "", "This paper "}) == 1);
  CHECK(heading_of({"Decent Work ", " ", "all countries "}) == 0);
  CHECK(heading_of({"Decent Work ", " ", "All countries "}) == 1);
  CHECK(heading_of({"Recommendations: ", "", " ", "1. States "}) == 1);
  CHECK(heading_of({"ANNEX "}) == 1);
  CHECK(heading_of({"Éducation des enfants ", "", "L’école "}) == 1);
}

TEST_CASE("a heading may take more than one row") {
  CHECK(heading_of({"A " + kFull, "", "and this is the rest ", "", " ", "", "Text. "}) == 2);
  CHECK(heading_of({"A " + kFull, "", "and this is the rest ", "", "Text below. "}) == 2);
}

TEST_CASE("text is no heading") {
  CHECK(heading_of({"A" + kFull, " ", "7", " ", "States go on. "}) == 0);
  CHECK(heading_of({"One sentence. ", " ", "Text. "}) == 0);
  CHECK(heading_of({"in lower case ", " ", "Text. "}) == 0);
  CHECK(heading_of({"Above a row ", "", "in lower case. "}) == 0);
  CHECK(heading_of({"One clause, ", " ", "Text. "}) == 0);
  CHECK(heading_of({"• Item ", " ", "Text. "}) == 0);
  CHECK(heading_of({"2014 ", " ", "Text. "}) == 0);
  CHECK(heading_of({"The goals are: ", "", "• Item "}) == 0);
  CHECK(heading_of({"A " + kFull, "", kFull, "", kFull, "", kFull, "", "end "}) == 0);
}

}  // namespace gfmd
