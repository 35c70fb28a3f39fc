#include "corpus/notes_parser.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

struct Parsed {
  // The notes are lines[begin, end).
  Parsed(const std::vector<std::string>& text, std::size_t begin, std::size_t end)
      : lines(classify_lines(text)) {
    context.file = context.source = "paper.txt";
    notes = parse_notes(context, lines, begin, end);
    mark_notes(context, lines, begin, end, notes);
  }

  std::vector<std::string> errors() const {
    std::vector<std::string> errors;
    for (const InputError& error : context.errors) errors.push_back(error.to_string());
    return errors;
  }

  PaperContext context;
  std::vector<SourceLine> lines;
  std::vector<PaperUnit> notes;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("notes begin behind a blank line") {
  const auto lines =
      classify_lines({"Text ", "", "i am not a note ", "", "    ", "i In 2013 ", "ii It "});
  CHECK(find_notes(lines, lines.size()) == 5);
  CHECK(find_notes(lines, 5) == 5);
  const auto none = classify_lines({"Text ", " ", "i", " more "});
  CHECK(find_notes(none, none.size()) == none.size());
}

TEST_CASE("each note begins with its numeral") {
  const Parsed parsed(
      {"Text", "i", " text", "ii", " ", "i In 2013, the General ", "", "Assembly. ", "ii  CEDAW. "},
      5, 9);
  CHECK(parsed.errors().empty());
  REQUIRE(parsed.notes.size() == 2);
  const Document& note = parsed.notes[0].document;
  CHECK(note.id == "footnote-1");
  CHECK(note.kind == DocumentKind::footnote);
  CHECK(note.number == 1);
  CHECK(note.versions[0].title == "Note i");
  CHECK(note.versions[0].passages.at(0).text == "In 2013, the General Assembly.");
  CHECK(parsed.notes[0].lines == std::vector<std::uint32_t>{6, 8});
  CHECK(parsed.notes[1].document.versions[0].passages.at(0).text == "CEDAW.");
  CHECK(parsed.lines[1].kind == LineKind::note_mark);
  CHECK(parsed.lines[1].note == 1);
  CHECK(parsed.lines[3].note == 2);
}

TEST_CASE("a note goes on behind a page's end") {
  const Parsed parsed({"Text", "i", " ", "i In 2013, the children, ", "", " ", "", "7 ", "", " ",
                       "including those "},
                      3, 11);
  REQUIRE(parsed.notes.size() == 1);
  REQUIRE(parsed.notes[0].document.versions[0].passages.size() == 1);
  CHECK(parsed.notes[0].document.versions[0].passages[0].text ==
        "In 2013, the children, including those");
}

TEST_CASE("a missing note is an error") {
  CHECK(Parsed({"T", "i", "ii", "iii", " ", "i One. ", "iii Three. "}, 5, 7).errors() ==
        Words{"paper.txt:7: expected note ii, found note iii",
              "paper.txt:4: the mark of note iii, which is not among the notes"});
  CHECK(Parsed({"T", "i", " ", "i One. ", "i One again. "}, 3, 5).errors().at(0) ==
        "paper.txt:5: expected note ii, found note i");
}

TEST_CASE("a word that reads like a far numeral begins no note") {
  const Parsed parsed({"T", "i", " ", "i One of the ", "", "mix of laws. ", "", "di voi "}, 3, 8);
  CHECK(parsed.errors().empty());
  CHECK(parsed.notes.size() == 1);
}

TEST_CASE("marks stand in sequence, each once") {
  const Words notes{" ", "i One. ", "ii Two. "};
  const auto errors_of = [&](Words text) {
    const std::size_t begin = text.size() + 1;
    text.insert(text.end(), notes.begin(), notes.end());
    return Parsed(text, begin, text.size()).errors();
  };
  CHECK(errors_of({"T", "i", " x", "ii"}).empty());
  CHECK(errors_of({"T", "ii", " x", "i"}).at(0) ==
        "paper.txt:2: expected the mark of note i, found that of note ii");
  CHECK(errors_of({"T", "i", " x", "i", " x", "ii"}) ==
        Words{"paper.txt:4: expected the mark of note ii, found that of note i"});
  CHECK(errors_of({"T", "i", " x"}) ==
        Words{"paper.txt:6: expected a mark of note ii in the text"});
  CHECK(errors_of({"T", "i", " x", "ii", " x", "iii"}) ==
        Words{"paper.txt:6: the mark of note iii, which is not among the notes"});
  CHECK(errors_of({"T", "i", " x", "c", " x", "ii"}).empty());
}

TEST_CASE("behind the notes only the mark expected is one") {
  const Parsed parsed({"T", "i", " ", "i One. ", "ii Two. ", "v", " x", "ii"}, 3, 5);
  CHECK(parsed.errors().empty());
  CHECK(parsed.lines[5].kind == LineKind::text);
  CHECK(parsed.lines[7].kind == LineKind::note_mark);
}

TEST_CASE("a mark without any notes is an error") {
  CHECK(Parsed({"T", "i", " x"}, 3, 3).errors() ==
        Words{"paper.txt:2: the mark of note i, which is not among the notes"});
  CHECK(Parsed({"T", "v", " x"}, 3, 3).errors().empty());
}

TEST_CASE("a note without words is an error") {
  CHECK(Parsed({"T", "i", " x", "ii", " ", "i One. ", "ii "}, 5, 7).errors() ==
        Words{"paper.txt:7: expected text behind note ii"});
}

}  // namespace gfmd
