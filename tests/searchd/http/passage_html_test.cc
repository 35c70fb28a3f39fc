#include "searchd/http/passage_html.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

Passage passage_of(std::string text) {
  Passage passage;
  passage.text = std::move(text);
  return passage;
}

std::string text_html(const Passage& passage) {
  return PassageWriter(Language::en, "/paper?lang=en").text_html(passage);
}

TEST_CASE("Markers of footnotes stand behind the byte they belong to") {
  Passage passage = passage_of("a & b. c");
  passage.notes = {{6, 3}, {8, 4}};
  CHECK(text_html(passage) ==
        "a &amp; b.<sup><a id=\"note-mark-3\" href=\"/paper?lang=en#footnote-3\" "
        "aria-label=\"note iii\">iii</a></sup> c<sup><a id=\"note-mark-4\" "
        "href=\"/paper?lang=en#footnote-4\" aria-label=\"note iv\">iv</a></sup>");
}

TEST_CASE("A marker that stands twice is an anchor once") {
  PassageWriter writer(Language::en, "");
  Passage passage = passage_of("a");
  passage.notes = {{1, 3}};
  CHECK(writer.text_html(passage).find("id=\"note-mark-3\"") != std::string::npos);
  CHECK(writer.text_html(passage).find("id=") == std::string::npos);
}

TEST_CASE("References become links, and only to harmless places") {
  Passage passage = passage_of("See www.iom.int and A/RES/1 and art. 9");
  passage.references = {{ReferenceKind::url, "http://www.iom.int", "", 4, 15},
                        {ReferenceKind::un_symbol, "A/RES/1", "", 20, 27},
                        {ReferenceKind::treaty_article, "ICCPR art. 9", "", 32, 38}};
  CHECK(text_html(passage) ==
        "See <a href=\"http://www.iom.int\">www.iom.int</a> and "
        "<a href=\"/?q=A%2FRES%2F1&amp;lang=en\">A/RES/1</a> and art. 9");
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

TEST_CASE("Sentences are anchored by the lines they begin on, each line once") {
  PassageWriter writer(Language::en, "");
  Passage passage = passage_of("A. B. C.");
  passage.lines = {5, 6};
  passage.sentences = {{0, 2, {5, 5}}, {3, 5, {5, 6}}, {6, 8, {6, 6}}};
  CHECK(writer.passages_html({passage}, true) ==
        "<p id=\"L5\">A. B. <span id=\"L6\"></span>C.</p>\n");
}

TEST_CASE("Passages without lines are anchored by number where asked") {
  const std::vector<Passage> passages{passage_of("a"), passage_of("b")};
  CHECK(PassageWriter(Language::en, "").passages_html(passages, true) ==
        "<p id=\"p0\">a</p>\n<p id=\"p1\">b</p>\n");
  CHECK(PassageWriter(Language::en, "").passages_html(passages, false) == "<p>a</p>\n<p>b</p>\n");
}

TEST_CASE("List items stand in lists") {
  Passage item = passage_of("b");
  item.kind = PassageKind::list_item;
  const std::vector<Passage> passages{passage_of("a"), item, item, passage_of("c"), item};
  CHECK(PassageWriter(Language::en, "").passages_html(passages, false) ==
        "<p>a</p>\n<ul>\n<li>b</li>\n<li>b</li>\n</ul>\n<p>c</p>\n<ul>\n<li>b</li>\n</ul>\n");
}

TEST_CASE("Offsets that lie outside the text do no harm") {
  Passage passage = passage_of("ab");
  passage.notes = {{99, 1}};
  passage.references = {{ReferenceKind::un_symbol, "X", "", 1, 50}};
  CHECK(test::foreign_markup(text_html(passage)).empty());
}

}  // namespace
}  // namespace gfmd
