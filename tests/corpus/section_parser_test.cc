#include "corpus/section_parser.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

struct Parsed {
  explicit Parsed(const std::vector<std::string>& text, Language language = Language::en) {
    context.file = context.source = "paper.txt";
    context.language = language;
    const std::vector<SourceLine> lines = classify_lines(text);
    units = parse_sections(context, build_rows(lines, 0, lines.size(), 60), 60);
  }

  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const PaperUnit& unit : units) ids.push_back(unit.document.id);
    return ids;
  }
  const Version& version(std::size_t index) const {
    return units.at(index).document.versions.front();
  }

  PaperContext context;
  std::vector<PaperUnit> units;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a heading and the text below it are a section") {
  const Parsed parsed({"Decent Work ", "", "All countries have a role. ", " ", "More on it. "});
  REQUIRE(parsed.ids() == Words{"section-decent-work"});
  CHECK(parsed.version(0).title == "Decent Work");
  CHECK(parsed.version(0).path.empty());
  REQUIRE(parsed.version(0).passages.size() == 2);
  CHECK(parsed.version(0).passages[1].text == "More on it.");
  CHECK(parsed.units[0].lines == std::vector<std::uint32_t>{1, 3, 5});
  CHECK(parsed.units[0].document.source == "paper.txt");
}

TEST_CASE("a heading without text is the parent of those that follow") {
  const Parsed parsed({"Introduction ", "", "Text. ", " ", "Challenges ", "", "Journey ", "",
                       "Text. ", " ", "Work ", "", "Text. ", " ", "Answers ", "", "Partners ", "",
                       "Text. "});
  REQUIRE(parsed.units.size() == 6);
  CHECK(parsed.version(1).path.empty());
  CHECK(parsed.version(1).passages.empty());
  CHECK(parsed.version(2).path == Words{"Challenges"});
  CHECK(parsed.version(3).path == Words{"Challenges"});
  CHECK(parsed.version(4).path.empty());
  CHECK(parsed.version(5).path == Words{"Answers"});
}

TEST_CASE("two parents in a row are nested") {
  const Parsed parsed({"Part One ", " ", "Challenges ", " ", "Journey ", "", "Text. "});
  CHECK(parsed.version(1).path == Words{"Part One"});
  CHECK(parsed.version(2).path == Words{"Part One", "Challenges"});
}

TEST_CASE("a path has an end") {
  std::vector<std::string> text;
  for (char c = 'A'; c <= 'Z'; ++c) text.insert(text.end(), {std::string("Part ") + c + " ", " "});
  CHECK(Parsed(text).version(25).path.size() == 8);
}

TEST_CASE("items below a heading of recommendations or questions are units") {
  const Parsed parsed({"Challenges ", " ", "Journey ", "", "Text. ", " ", "Recommendations: ", " ",
                       "1. States are encouraged to act; ", " ", "2. States: ", "", "• first; ", "",
                       "• second. ", " ", "Guiding questions ", " ", "1. What measures? "});
  CHECK(parsed.ids() == Words{"section-challenges", "section-journey", "recommendation-1",
                              "recommendation-2", "question-1"});
  CHECK(parsed.version(2).title == "Recommendation 1");
  CHECK(parsed.version(2).path == Words{"Recommendations:"});
  CHECK(parsed.version(2).passages.at(0).text == "States are encouraged to act;");
  CHECK(parsed.units[2].document.number == 1);
  CHECK(parsed.units[2].lines == std::vector<std::uint32_t>{9});
  CHECK(parsed.units[2].group_lines == std::vector<std::uint32_t>{7});
  CHECK(parsed.units[3].group_lines.empty());
  REQUIRE(parsed.version(3).passages.size() == 3);
  CHECK(parsed.version(3).passages[1].kind == PassageKind::list_item);
  CHECK(parsed.version(4).title == "Guiding question 1");
  CHECK(parsed.context.warnings.empty());
}

TEST_CASE("group headings are known in Spanish and French") {
  const Words items{" ", "1. Uno. ", " ", "2. Dos. "};
  const auto ids_below = [&](const std::string& heading) {
    Words text{heading + " "};
    text.insert(text.end(), items.begin(), items.end());
    return Parsed(text).ids();
  };
  for (const char* heading : {"Recomendaciones:", "RECOMMANDATIONS", "Policy recommendations"}) {
    CAPTURE(heading);
    CHECK(ids_below(heading) == Words{"recommendation-1", "recommendation-2"});
  }
  for (const char* heading : {"Preguntas orientadoras", "Questions d’orientation:", "Questions"}) {
    CAPTURE(heading);
    CHECK(ids_below(heading) == Words{"question-1", "question-2"});
  }
  CHECK(Parsed({"Recomendaciones ", " ", "1. Uno. "}, Language::es).version(0).title ==
        "Recomendación 1");
}

TEST_CASE("text below a group's heading is a section, and items may follow") {
  const Parsed parsed({"Recommendations ", "", "States may wish to: ", " ", "1. Act. "});
  CHECK(parsed.ids() == Words{"section-recommendations", "recommendation-1"});
  CHECK(Parsed({"Work ", "", "Text. ", " ", "States should: ", " ", "1. Act. "}).ids() ==
        Words{"section-work"});
  CHECK(Parsed({"Recommendations ", "", "Prose only. "}).ids() == Words{"section-recommendations"});
  CHECK(Parsed({"Recommendations ", " ", "Outlook ", "", "Text. "}).ids() ==
        Words{"section-recommendations", "section-outlook"});
}

TEST_CASE("a number out of sequence stays in the item before it, with a warning") {
  const Parsed parsed({"Recommendations ", " ", "1. One. ", " ", "3. Three. "});
  CHECK(parsed.ids() == Words{"recommendation-1"});
  CHECK(parsed.version(0).passages.at(1).text == "3. Three.");
  REQUIRE(parsed.context.warnings.size() == 1);
  CHECK(parsed.context.warnings[0].to_string() ==
        "paper.txt:5: list number 3 where 2 was expected");
}

TEST_CASE("a number without words is an error") {
  const Parsed parsed({"Recommendations ", " ", "1. ", " ", "2. Two. "});
  REQUIRE(parsed.context.errors.size() == 1);
  CHECK(parsed.context.errors[0].to_string() == "paper.txt:3: expected text behind the number");
}

TEST_CASE("a section may follow a group") {
  const Parsed parsed({"Questions ", " ", "1. Why? ", " ", "Conclusion ", "", "Text. "});
  CHECK(parsed.ids() == Words{"question-1", "section-conclusion"});
  CHECK(parsed.version(1).path.empty());
}

TEST_CASE("a mark on a heading goes to the first passage") {
  std::vector<SourceLine> lines = classify_lines({"Decent Work", "i", " ", " ", "Text here. "});
  lines[1].kind = LineKind::note_mark;
  lines[1].note = 1;
  PaperContext context;
  const auto units = parse_sections(context, build_rows(lines, 0, lines.size(), 60), 60);
  REQUIRE(units.size() == 1);
  CHECK(units[0].document.versions[0].passages.at(0).notes == std::vector<NoteMark>{{0, 1}});
}

TEST_CASE("text before the first heading is an error") {
  const Parsed parsed({"", "some words without a heading. "});
  CHECK(parsed.units.empty());
  REQUIRE(parsed.context.errors.size() == 1);
  CHECK(parsed.context.errors[0].to_string() == "paper.txt:2: expected a heading before the text");
}

TEST_CASE("a heading that gives no id is an error") {
  const Parsed letterless({"Ωμέγα ", " ", "Text. "});
  REQUIRE(letterless.context.errors.size() == 1);
}

}  // namespace gfmd
