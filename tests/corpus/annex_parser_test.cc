#include "corpus/annex_parser.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Words = std::vector<std::string>;

const Words kPractice{"Title of M&D Policy or Practice: ",
                      "",
                      "Child protection ",
                      "",  // 1
                      "Country: ",
                      "",
                      "Cameroon ",  // 5
                      "Partner(s): ",
                      "",
                      "UNHCR ",  // 8
                      "Thematic Area(s): ",
                      "",
                      "Health ",  // 11
                      "Tags: ",
                      "",  // 14
                      "Summary: ",
                      "",
                      "The centres are in charge of the ",
                      "",
                      "children. ",  // 16
                      "Web Links: ",
                      "",
                      "www.gfmd.org ",
                      "",
                      " "};  // 21

struct Parsed {
  explicit Parsed(const Words& text) : lines(classify_lines(text)) {
    context.file = context.source = "annex.txt";
    practices = parse_practices(context, lines, find_practices(lines));
  }
  const Document& document(std::size_t index) const { return practices.at(index).document; }
  const PrintedField& field(std::size_t index) const {
    return document(0).printed_fields.at(index);
  }
  std::string error() const {
    REQUIRE(context.errors.size() == 1);
    return context.errors[0].to_string();
  }

  PaperContext context;
  std::vector<SourceLine> lines;
  std::vector<PaperUnit> practices;
};

Words with(std::size_t index, const Words& replacement, std::size_t count = 1) {
  Words text = kPractice;
  const auto at = text.begin() + static_cast<std::ptrdiff_t>(index);
  text.insert(text.erase(at, at + static_cast<std::ptrdiff_t>(count)), replacement.begin(),
              replacement.end());
  return text;
}

}  // namespace

TEST_CASE("a practice is read from the template") {
  const Parsed parsed(kPractice);
  CHECK(parsed.context.errors.empty());
  REQUIRE(parsed.practices.size() == 1);
  const Document& practice = parsed.document(0);
  CHECK(practice.id == "practice-1");
  CHECK(practice.number == 1);
  CHECK(practice.versions[0].title == "Child protection");
  REQUIRE(practice.versions[0].passages.size() == 1);
  CHECK(practice.versions[0].passages[0].text == "The centres are in charge of the children.");
  CHECK(practice.versions[0].passages[0].lines == LineRange{18, 20});
  CHECK(practice.links == Words{"http://www.gfmd.org"});
  REQUIRE(practice.printed_fields.size() == 5);
  CHECK(parsed.field(0).label == "Country:");
  CHECK(parsed.field(0).text == "Cameroon");
  CHECK(parsed.field(0).lines == LineRange{5, 7});
  CHECK(parsed.field(3).label == "Tags:");
  CHECK(parsed.field(3).text.empty());
  CHECK(parsed.field(3).lines == LineRange{14, 14});
  CHECK(parsed.field(4).text == "www.gfmd.org");
  REQUIRE(practice.countries.size() == 1);
  CHECK(practice.countries[0].key == "CM");
  CHECK(practice.partners.at(0).printed == "UNHCR");
  CHECK(practice.themes.at(0).printed == "Health");
  CHECK(practice.tags.empty());
}

TEST_CASE("labels are read leniently, and values may stand on their lines") {
  const Parsed parsed({"TITLE OF  M&D POLICY OR PRACTICE: Child ", "protection ",
                       "Countries: Cameroon ", "Partners: ", "Thematic  areas: Health ", "tag: ",
                       "Summary: The centres ", "", "are open. ", "Web Link: www.gfmd.org "});
  CHECK(parsed.context.errors.empty());
  REQUIRE(parsed.practices.size() == 1);
  CHECK(parsed.document(0).versions[0].title == "Child protection");
  CHECK(parsed.field(0).label == "Countries:");
  CHECK(parsed.field(0).text == "Cameroon");
  CHECK(parsed.field(0).lines == LineRange{3, 3});
  CHECK(parsed.document(0).versions[0].passages.at(0).text == "The centres are open.");
  CHECK(parsed.document(0).links.size() == 1);
}

TEST_CASE("a summary may hold what reads like a label") {
  const Parsed parsed(with(17, {"Country: Chad and others ", "Tags: ", "The end. "}, 3));
  CHECK(parsed.context.errors.empty());
  CHECK(parsed.document(0).countries.size() == 1);
  CHECK(parsed.document(0).versions[0].passages[0].text.starts_with("Country: Chad and others"));
}

TEST_CASE("a missing label is an error that names it") {
  CHECK(Parsed(with(4, {}, 3)).error() ==
        "annex.txt:5: expected \"Country:\" of the practice that begins on line 1, found "
        "\"Partner(s):\"");
  CHECK(Parsed(with(15, {})).error() ==
        "annex.txt:20: expected \"Summary:\" of the practice that begins on line 1, found "
        "\"Web Links:\"");
  CHECK(
      Parsed(with(20, {})).error() ==
      "annex.txt:24: expected \"Web Links:\" of the practice that begins on line 1, found its end");
}

TEST_CASE("a label out of place is an error") {
  CHECK_THAT(Parsed(with(6, {"Cameroon ", "Country: "})).error(),
             Catch::StartsWith("annex.txt:8: expected \"Partner(s):\""));
  CHECK_THAT(Parsed(with(22, {"Summary: "})).error(),
             Catch::StartsWith("annex.txt:23: expected the next practice"));
}

TEST_CASE("a practice without title is an error") {
  CHECK(Parsed(with(2, {" "})).error() ==
        "annex.txt:1: expected a title behind \"Title of M&D Policy or Practice:\"");
}

TEST_CASE("a broken practice does not hide the errors of the next") {
  Words text = with(4, {}, 3);
  text.insert(text.end(), kPractice.begin(), kPractice.end());
  Words second = with(15, {});
  text.insert(text.end(), second.begin(), second.end());
  const Parsed parsed(text);
  REQUIRE(parsed.context.errors.size() == 2);
  REQUIRE(parsed.practices.size() == 1);
  CHECK(parsed.document(0).id == "practice-2");
}

TEST_CASE("addresses broken over lines are links") {
  const Parsed parsed(with(
      22, {"http://a.org/de-eua-", "", "firman-declaraci%C3%B3n.html ", "", "http://b.org/docu", "",
           "ments/file.pdf ", "", "www.c.org ", "", "Document in Spanish (http://d.org/x). "}));
  CHECK(parsed.document(0).links == Words{"http://a.org/de-eua-firman-declaraci%C3%B3n.html",
                                          "http://b.org/documents/file.pdf", "http://www.c.org",
                                          "http://d.org/x"});
  CHECK_THAT(parsed.field(4).text,
             Catch::EndsWith("www.c.org Document in Spanish (http://d.org/x)."));
}

TEST_CASE("each practice has its own language") {
  const Parsed parsed(with(17,
                           {"Mise en place des centres pour combattre la malnutrition et ", "",
                            "améliorer les besoins dans les régions du pays "},
                           3));
  CHECK(parsed.document(0).versions[0].language == Language::fr);
  CHECK(Parsed(kPractice).document(0).versions[0].language == Language::en);
}

TEST_CASE("a summary's list items are passages") {
  const Parsed parsed(with(17,
                           {"The services are: ", "", "• Registration of the citizens who live ",
                            "", "abroad; ", "", "• Assistance. "},
                           3));
  const auto& passages = parsed.document(0).versions[0].passages;
  REQUIRE(passages.size() == 3);
  CHECK(passages[1].kind == PassageKind::list_item);
  CHECK(passages[1].text == "• Registration of the citizens who live abroad;");
}

}  // namespace gfmd
