#include "searchd/http/passage_html.h"

#include <catch2/catch.hpp>
#include <regex>

#include "tests/searchd/http/fake_index.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

Passage passage_of(std::string text) {
  Passage passage;
  passage.text = std::move(text);
  return passage;
}

std::string text_html(const Passage& passage) {
  return PassageWriter(PassageContext()).text_html(passage, Language::en, 0);
}

Document unit_of(std::vector<Passage> passages) {
  Document unit;
  unit.id = "section-a";
  unit.kind = DocumentKind::section;
  unit.lines = {1, 99};
  unit.versions.push_back({Language::en, false, "", {}, std::move(passages), {}, {}, {}});
  return unit;
}

std::string passages_html(PassageWriter& writer, const Document& unit) {
  return writer.passages_html(unit, unit.versions.front());
}

/// Without what every passage has behind its text.
std::string bare(std::string html) {
  static const std::regex kLinks("<a class=\"(here|at|cite)\"[^>]*>[^<]*</a>");
  return std::regex_replace(html, kLinks, "");
}

TEST_CASE("Markers of footnotes stand behind the byte they belong to") {
  Passage passage = passage_of("a & b. c");
  passage.notes = {{6, 3}, {8, 4}};
  CHECK(text_html(passage) ==
        "a &amp; b.<sup><a class=\"note\" id=\"note-mark-3\" href=\"/paper?lang=en#footnote-3\" "
        "aria-label=\"note iii\">iii</a></sup> c<sup><a class=\"note\" id=\"note-mark-4\" "
        "href=\"/paper?lang=en#footnote-4\" aria-label=\"note iv\">iv</a></sup>");
}

TEST_CASE("Notes that stand on the page are linked there") {
  Passage passage = passage_of("a");
  passage.notes = {{1, 3}};
  PassageWriter writer({Language::en, {3}, nullptr});
  CHECK(writer.text_html(passage, Language::en, 0).find("href=\"#footnote-3\"") !=
        std::string::npos);
}

TEST_CASE("A marker that stands twice is an anchor once") {
  PassageWriter writer{PassageContext()};
  Passage passage = passage_of("a");
  passage.notes = {{1, 3}};
  CHECK(writer.text_html(passage, Language::en, 0).find("id=\"note-mark-3\"") != std::string::npos);
  CHECK(writer.text_html(passage, Language::en, 0).find("id=") == std::string::npos);
}

TEST_CASE("References become links, and only to harmless places") {
  Passage passage = passage_of("See www.iom.int and A/RES/1 and art. 9 and http://a");
  passage.references = {{ReferenceKind::url, "http://www.iom.int", "", 4, 15},
                        {ReferenceKind::un_symbol, "A/RES/1", "", 20, 27},
                        {ReferenceKind::treaty_article, "ICCPR art. 9", "", 32, 38},
                        {ReferenceKind::url, "http://a", "", 43, 51}};
  CHECK(text_html(passage) ==
        "See <a href=\"http://www.iom.int\">www.iom.int</a> and "
        "<a href=\"/symbol/A/RES/1?lang=en\">A/RES/1</a> and "
        "<a href=\"/?q=ICCPR%20art.%209&amp;lang=en\">art. 9</a> and "
        "<a class=\"url\" href=\"http://a\">http://a</a>");
  passage = passage_of("x");
  passage.references = {{ReferenceKind::url, "javascript:alert(1)", "", 0, 1}};
  CHECK(text_html(passage) == "x");
}

TEST_CASE("A marker within a reference moves behind it, as links do not nest") {
  Passage passage = passage_of("A/RES/1.");
  passage.references = {{ReferenceKind::un_symbol, "A/RES/1", "", 0, 7}};
  passage.notes = {{5, 1}};
  const std::string html = text_html(passage);
  CHECK(html.find("A/RES/1</a><sup>") != std::string::npos);
  CHECK(html.ends_with("</sup>."));
}

TEST_CASE("A passage and each of its sentences have an address and a link to it") {
  Passage passage = passage_of("A. B. C. D.");
  passage.lines = {5, 6};
  passage.sentences = {{0, 2, {5, 5}}, {3, 5, {5, 6}}, {6, 8, {6, 6}}, {9, 11, {6, 6}}};
  PassageWriter writer{PassageContext()};
  const std::string html = passages_html(writer, unit_of({passage}));
  CHECK(bare(html) ==
        "<p id=\"L5\"><span id=\"L5-1\">A.</span> <span id=\"L5-2\">B.</span> "
        "<span id=\"L6\">C.</span> <span id=\"L6-2\">D.</span></p>\n");
  CHECK(html.find("C.<a class=\"at\" href=\"#L6\" aria-label=\"Link to line 6\"></a></span>") !=
        std::string::npos);
  CHECK(html.starts_with(
      "<p id=\"L5\"><a class=\"here\" href=\"#L5\" aria-label=\"Link to line 5\"></a>"));
  CHECK(html.ends_with(
      "<a class=\"cite\" href=\"/doc/section-a?lang=en&amp;lines=5-6#cite\">Cite</a></p>\n"));
}

TEST_CASE("Another version of the same lines has the addresses that are left") {
  Passage passage = passage_of("A. B.");
  passage.lines = {5, 6};
  passage.sentences = {{0, 2, {5, 5}}, {3, 5, {5, 5}}};
  Document unit = unit_of({passage});
  PassageWriter writer{PassageContext()};
  (void)passages_html(writer, unit);
  unit.versions.front().passages.front().sentences[1].lines = {6, 6};
  writer.begin_version();
  CHECK(passages_html(writer, unit) ==
        "<p>A. <span id=\"L6\">B."
        "<a class=\"at\" href=\"#L6\" aria-label=\"Link to line 6\"></a></span></p>\n");
}

TEST_CASE("What is not printed is anchored by number") {
  Passage passage = passage_of("a b");
  passage.sentences = {{0, 1, {}}, {2, 3, {}}};
  PassageWriter writer{PassageContext()};
  const std::string html = passages_html(writer, unit_of({passage_of("x"), passage}));
  CHECK(bare(html) ==
        "<p id=\"p0\">x</p>\n"
        "<p id=\"p1\"><span id=\"p1-1\">a</span> <span id=\"p1-2\">b</span></p>\n");
  CHECK(html.find("aria-label=\"Link to this passage\"") != std::string::npos);
  CHECK(html.find("class=\"cite\"") == std::string::npos);  // there are no lines to cite
}

TEST_CASE("Matches are numbered over the page and lead to each other") {
  const test::FakeMarker marker("b");
  PassageWriter writer({Language::en, {}, &marker});
  CHECK(writer.plain_html("abc", Language::en) ==
        "a<mark id=\"hit-1\">b</mark><span class=\"step\"><a href=\"#hit-2\" "
        "aria-label=\"Next match\">›</a></span>c");
  Passage passage = passage_of("b!");
  passage.references = {{ReferenceKind::un_symbol, "B", "", 0, 2}};
  CHECK(writer.text_html(passage, Language::en, 0) ==
        "<a href=\"/symbol/B?lang=en\"><mark id=\"hit-2\">b</mark>!</a><span class=\"step\">"
        "<a href=\"#hit-1\" aria-label=\"Previous match\">‹</a>"
        "<a href=\"#hit-3\" aria-label=\"Next match\">›</a></span>");
  CHECK(writer.hits() == 2);
}

TEST_CASE("List items stand in lists") {
  Passage item = passage_of("b");
  item.kind = PassageKind::list_item;
  PassageWriter writer{PassageContext()};
  const std::string html =
      passages_html(writer, unit_of({passage_of("a"), item, item, passage_of("c"), item}));
  CHECK(bare(html) ==
        "<p id=\"p0\">a</p>\n<ul>\n<li id=\"p1\">b</li>\n<li id=\"p2\">b</li>\n</ul>\n"
        "<p id=\"p3\">c</p>\n<ul>\n<li id=\"p4\">b</li>\n</ul>\n");
}

TEST_CASE("Offsets that lie outside the text do no harm") {
  Passage passage = passage_of("ab");
  passage.notes = {{99, 1}};
  passage.references = {{ReferenceKind::un_symbol, "X", "", 1, 50},
                        {ReferenceKind::un_symbol, "X", "", 60, 70}};
  passage.sentences = {{1, 99, {7, 7}}};
  CHECK(test::foreign_markup(text_html(passage)).empty());
}

}  // namespace
}  // namespace gfmd
