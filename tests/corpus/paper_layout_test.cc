#include "corpus/paper_layout.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Lines = std::vector<std::string>;

const std::string kRule(200, ' ');
const std::string kAddress = "http://www.gfmd.org/pfp/ppd";

std::vector<LineKind> kinds_of(const Lines& lines) {
  std::vector<LineKind> kinds;
  for (const SourceLine& line : classify_lines(lines)) kinds.push_back(line.kind);
  return kinds;
}

LineKind kind_of(const Lines& lines, std::size_t index) { return kinds_of(lines).at(index); }

// Rows of the lines, with the lines at `marks` made marks of the notes 1, 2, ...
struct Layout {
  explicit Layout(const Lines& text, const std::vector<std::size_t>& marks = {},
                  std::uint32_t column = 40)
      : lines(classify_lines(text)) {
    std::uint32_t note = 0;
    for (const std::size_t mark : marks) {
      lines.at(mark).kind = LineKind::note_mark;
      lines.at(mark).note = ++note;
    }
    rows = build_rows(lines, 0, lines.size(), column);
  }
  std::vector<SourceLine> lines;
  std::vector<Row> rows;
};

}  // namespace

TEST_CASE("lines are empty, blank or text") {
  const auto lines = classify_lines({"", "  ", " Decent Work  "});
  CHECK(lines[0].kind == LineKind::empty);
  CHECK(lines[1].kind == LineKind::blank);
  CHECK(lines[1].width == 2);
  CHECK(lines[2].kind == LineKind::text);
  CHECK(lines[2].text == "Decent Work");
  CHECK(lines[2].indented);
  CHECK(lines[2].trailing == 2);
  CHECK(lines[2].width == 11);
}

TEST_CASE("a number between blanks, or within a sentence, is a page's") {
  CHECK(kind_of({"children, ", "", " ", "", "7 ", "", " ", "", "including "}, 4) ==
        LineKind::page_number);
  CHECK(kind_of({"move to ", "", "12 ", "", "another country. "}, 2) == LineKind::page_number);
  CHECK(kind_of({"They move. ", "", "9", " The next page. "}, 2) == LineKind::page_number);
  CHECK(kind_of({" ", "", "7 "}, 2) == LineKind::page_number);
}

TEST_CASE("a number that may be text is text") {
  CHECK(kind_of({"adopted in ", "", "2014 ", "", " "}, 2) == LineKind::text);
  CHECK(kind_of({" ", "2014 ", " "}, 1) == LineKind::text);
  CHECK(kind_of({"adopted in Article ", "", "26 ", "", "The Committee "}, 2) == LineKind::text);
  CHECK(kind_of({"in Article", "", "26", " The Committee"}, 2) == LineKind::text);
  CHECK(kind_of({"adopted Article ", "", "26 ", "", " "}, 2) == LineKind::text);
}

TEST_CASE("an address printed again apart from the text is noise") {
  const Lines lines{"See " + kAddress + ". ", "", " ", "", kAddress, "http://new.org", kAddress};
  CHECK(kind_of(lines, 4) == LineKind::repeated_url);
  CHECK(kind_of(lines, 5) == LineKind::text);
  CHECK(kind_of({"See " + kAddress + ". ", " ", kAddress, kAddress + "/"}, 3) ==
        LineKind::repeated_url);
  CHECK(kind_of({"See http://a.org/de-eua- ", "", "firman-a-favor.html ", " ",
                 "http://a.org/de-eua-firman-a-favor.html"},
                4) == LineKind::repeated_url);
}

TEST_CASE("the last addresses on a page are noise though no blank line parts them from the text") {
  const Lines foot{"", "", " ", "", "7 ", "", " ", kRule};
  Lines lines{"See " + kAddress + ". ", "", "and receive the money ", "", kAddress, kAddress};
  lines.insert(lines.end(), foot.begin(), foot.end());
  CHECK(kind_of(lines, 4) == LineKind::repeated_url);
  CHECK(kind_of(lines, 5) == LineKind::repeated_url);
  lines[2] = "Web Links: ";
  CHECK(kind_of(lines, 4) == LineKind::text);
  lines[2] = "available at ";
  CHECK(kind_of(lines, 4) == LineKind::text);
  lines[2] = "http://other.org ";
  lines[4] += " ";
  CHECK(kind_of(lines, 4) == LineKind::text);
}

TEST_CASE("an address that is called for is text, however often it was printed") {
  CHECK(kind_of({kAddress, "Web Links: ", "", kAddress, "", "http://b.org ", "", kAddress}, 3) ==
        LineKind::text);
  CHECK(kind_of({kAddress, "Web Links: ", "", "http://b.org ", "", kAddress}, 5) == LineKind::text);
  CHECK(kind_of({kAddress, "2014, available at: ", " ", "", kAddress}, 4) == LineKind::text);
  CHECK(kind_of({"See http://a.org", " ", kAddress}, 2) == LineKind::text);
}

TEST_CASE("rows know what stands before them") {
  const Layout layout(
      {"One ", "", "two ", " three ", "", " ", "", "four ", " ", "7", " ", "five "});
  REQUIRE(layout.rows.size() == 5);
  CHECK(layout.rows[1].gap == Gap::line);
  CHECK(layout.rows[2].gap == Gap::line);
  CHECK(layout.rows[3].gap == Gap::blank);
  CHECK(layout.rows[4].gap == Gap::page);
  CHECK(layout.rows[2].lines == std::vector<std::uint32_t>{4});
  CHECK(Layout({"One ", kRule, "two "}).rows[1].gap == Gap::page);
}

TEST_CASE("two blanks behind a row close it") {
  const Layout layout({"One.  ", "", "Two. "});
  CHECK(layout.rows[0].closed);
  CHECK_FALSE(layout.rows[1].closed);
}

TEST_CASE("a mark breaks its row in lines") {
  const Layout layout({"of their journey.", "i", " The paper will ", "", "examine. "}, {1});
  REQUIRE(layout.rows.size() == 2);
  const Row& row = layout.rows[0];
  REQUIRE(row.pieces.size() == 2);
  CHECK(row.first_text() == "of their journey.");
  CHECK(row.last_text() == "The paper will");
  CHECK(row.width == 32);
  REQUIRE(row.marks.size() == 1);
  CHECK(row.marks[0].piece == 0);
  CHECK(row.marks[0].note == 1);
  CHECK(row.lines == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(Layout({"services.", "x  ", "", "States also "}, {1}).rows.size() == 1);
  CHECK(Layout({"once.", "viii", "", " Reports "}, {1}).rows.size() == 1);
}

TEST_CASE("blanks behind a mark are the rest of its row, then comes the blank line") {
  CHECK(Layout({"girls.", "vi", " ", "", "In a similar vein "}, {1}).rows[1].gap == Gap::line);
  CHECK(Layout({"vessels.", "v", " ", "", " ", "", "Migrants "}, {1}).rows[1].gap == Gap::blank);
  CHECK(Layout({"migrants.", "xi ", "", " ", "", "The "}, {1}).rows[1].gap == Gap::blank);
}

TEST_CASE("a row does not grow beyond its column") {
  const std::string full(40, 'x');
  const Layout layout({"officials.", "ix", " " + full}, {1});
  REQUIRE(layout.rows.size() == 2);
  CHECK(layout.rows[1].gap == Gap::line);
}

TEST_CASE("a mark before any row is nobody's") {
  CHECK(Layout({"i", "text "}, {0}).rows.at(0).marks.empty());
}

TEST_CASE("the column is as wide as its full rows") {
  Lines text(20, std::string(50, 'x') + " " + std::string(49, 'x'));
  text.push_back("short row");
  text.push_back("http://a.org/" + std::string(300, 'x'));
  const auto lines = classify_lines(text);
  CHECK(column_width(lines, 0, lines.size()) == 100);
  CHECK(column_width(lines, 20, 21) == 40);
  CHECK(column_width(lines, 0, 0) == 40);
}

}  // namespace gfmd
