#include "searchd/http/paper_page.h"

#include <catch2/catch.hpp>
#include <regex>

#include "tests/searchd/http/fake_index.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

Passage passage_at(std::uint32_t line, std::string text,
                   PassageKind kind = PassageKind::paragraph) {
  Passage passage;
  passage.kind = kind;
  passage.text = std::move(text);
  passage.lines = {line, line};
  return passage;
}

Document unit(DocumentKind kind, std::string id, std::uint32_t number, std::uint32_t line,
              std::vector<Passage> passages) {
  Document document;
  document.id = std::move(id);
  document.kind = kind;
  document.number = number;
  document.source = "paper.txt";
  document.lines = {line, line + 5};
  document.versions.push_back(
      {Language::en, false, "T" + std::to_string(line), {}, {}, {}, {}, {}});
  document.versions.front().passages = std::move(passages);
  return document;
}

PaperText sample_paper() {
  PaperText paper;
  Passage marked = passage_at(2, "Text.");
  marked.notes = {{5, 1}};
  paper.units = {
      unit(DocumentKind::section, "section-a", 0, 1, {marked, passage_at(9, "After.")}),
      unit(DocumentKind::recommendation, "recommendation-1", 1, 4, {passage_at(4, "Do.")}),
      unit(DocumentKind::section, "section-b", 0, 20,
           {passage_at(21, "one", PassageKind::list_item),
            passage_at(22, "two", PassageKind::list_item)}),
      unit(DocumentKind::footnote, "footnote-1", 1, 30, {passage_at(30, "See.")}),
  };
  paper.units[2].versions.front().path = {"T1"};
  paper.practices = {unit(DocumentKind::practice, "practice-1", 1, 40, {})};
  paper.practices.front().versions.front().title = "Practice";
  return paper;
}

/// The same with all its text and titles in Spanish as well.
PaperText translated_paper() {
  PaperText paper = sample_paper();
  const auto translate = [](Document& unit) {
    Version version = unit.versions.front();
    version.language = Language::es;
    version.unofficial = true;
    version.title = "Es " + version.title;
    for (Passage& passage : version.passages) passage.text = "es" + passage.text;
    unit.versions.push_back(std::move(version));
  };
  for (Document& unit : paper.units) translate(unit);
  for (Document& unit : paper.practices) translate(unit);
  return paper;
}

std::string render(const PaperText& paper, Language reader, const std::string& revision = "rev",
                   const TextMarker* marker = nullptr, const std::string& query = "",
                   ShownVersions versions = ShownVersions::reader) {
  ReadingRequest request;
  request.search.language = reader;
  request.search.query = query;
  request.versions = versions;
  return render_paper_page(
      paper, request, {reader, "http://h", revision, versions == ShownVersions::printed}, marker);
}

std::string render(const PaperText& paper, Language reader, ShownVersions versions) {
  return render(paper, reader, "rev", nullptr, "", versions);
}

/// Without the links and folds that stand beside the text.
std::string bare(std::string html) {
  static const std::regex kLinks("<a class=\"(here|at|cite)\"[^>]*>[^<]*</a>");
  for (std::size_t at = html.find("<details"); at != std::string::npos;
       at = html.find("<details")) {
    html.erase(at, html.find("</details>\n", at) + 11 - at);
  }
  return std::regex_replace(html, kLinks, "");
}

TEST_CASE("The paper stands in printed order, with headings, lists and anchors") {
  const std::string html = bare(render(sample_paper(), Language::en));
  CHECK(contains(html,
                 "<h2 id=\"section-a\">T1</h2>\n"
                 "<p id=\"L2\">Text.<sup><a class=\"note\" id=\"note-mark-1\" href=\"#footnote-1\" "
                 "aria-label=\"note i\">i"
                 "</a></sup></p>\n"
                 "<p class=\"kind\" id=\"recommendation-1\" lang=\"en\">Recommendation 1</p>\n"
                 "<p id=\"L4\">Do.</p>\n"
                 "<p id=\"L9\">After.</p>\n"
                 "<h3 id=\"section-b\">T20</h3>\n"
                 "<ul>\n<li id=\"L21\">one</li>\n<li id=\"L22\">two</li>\n</ul>\n"
                 "<div class=\"note-text\" id=\"footnote-1\">\n"
                 "<p class=\"note-number\"><a href=\"#note-mark-1\" title=\"Back to the text\">i"
                 "<span aria-hidden=\"true\"> ↩</span></a></p>\n"
                 "<p class=\"footnote\" id=\"L30\">See.</p>\n</div>\n"));
}

TEST_CASE("Sections, recommendations and questions say how to cite them; notes do by their lines") {
  const std::string html = render(sample_paper(), Language::en);
  CHECK(contains(html, "T1</h2>\n<details class=\"cite\" lang=\"en\"><summary>Cite</summary>"));
  CHECK(
      contains(html, "lines 1–6 of paper.txt, http://h/paper#section-a, index revision rev.</p>"));
  CHECK_FALSE(contains(html, "/v1/doc/footnote-1/"));
  CHECK(contains(html, "href=\"/doc/footnote-1?lang=en&amp;lines=30-30#cite\""));
}

TEST_CASE("What was searched for is marked, counted, and kept in the links to other pages") {
  const test::FakeMarker marker("e");
  const std::string html = render(sample_paper(), Language::en, "rev", &marker, "e");
  CHECK(contains(html, "<p>5 matches for “e”</p>"));
  CHECK(contains(html, "<mark id=\"hit-5\">e</mark>"));
  CHECK(contains(html, "<p class=\"matches-end\" id=\"hit-6\">"));
  CHECK(contains(html, "href=\"/practice/1?q=e&amp;lang=en\""));
  CHECK(contains(html, "href=\"/paper?q=e&amp;lang=es\""));
  CHECK_FALSE(contains(render(sample_paper(), Language::en), "matches"));
}

TEST_CASE("Contents lead to the sections and the practices") {
  const std::string html = render(sample_paper(), Language::fr);
  CHECK(contains(html, "<li><a href=\"#section-b\" lang=\"en\">T20</a></li>"));
  CHECK(contains(html, "<a href=\"#practices\">"));
  CHECK(contains(html, "<a href=\"/practice/1?lang=fr\" lang=\"en\">Practice</a>"));
  CHECK(contains(html, "Retour au texte"));
  CHECK(contains(html, "<a href=\"/paper?lang=es\" lang=\"es\""));
}

TEST_CASE("Whose language the paper is translated into reads it so, and is told what that is") {
  const std::string html = render(translated_paper(), Language::es);
  CHECK(contains(html,
                 "<p class=\"notice\">Esta es una traducción no oficial hecha para este proyecto; "
                 "el texto que da fe es el impreso en inglés.</p>\n"));
  CHECK(contains(html, "<a href=\"/paper?lang=es\" aria-current=\"true\">Traducción</a>"));
  CHECK(contains(html, "<a href=\"/paper?lang=es&amp;versions=all\">En paralelo</a>"));
  CHECK(contains(html, "<a href=\"/paper?lang=es&amp;versions=printed\">Solo el original</a>"));
  CHECK(contains(html, "<article class=\"text paper\" lang=\"es\">"));
  CHECK(contains(html, "<li><a href=\"#section-b\">Es T20</a></li>"));
  CHECK(contains(html, "<a href=\"/practice/1?lang=es\">Es Practice</a>"));
  CHECK(contains(html, "\"inLanguage\":\"es\""));
  CHECK_FALSE(contains(html, ">T20<"));
}

TEST_CASE("The printed text is there on demand, and for all who read its language") {
  const std::string html = render(translated_paper(), Language::es, ShownVersions::printed);
  CHECK_FALSE(contains(html, "no oficial"));
  CHECK(contains(html, "versions=printed\" aria-current=\"true\">Solo el original</a>"));
  CHECK(contains(html, "<article class=\"text paper\" lang=\"en\">"));
  CHECK(contains(html, "<a href=\"/practice/1?lang=es&amp;versions=printed\" lang=\"en\">"));
  CHECK(
      contains(html, "<link rel=\"canonical\" href=\"http://h/paper?lang=es&amp;versions=printed"));
  CHECK(contains(html, "hreflang=\"fr\" href=\"http://h/paper?lang=fr&amp;versions=printed\""));
  for (const ShownVersions versions : {ShownVersions::reader, ShownVersions::all}) {
    const std::string printed = render(translated_paper(), Language::en, versions);
    CHECK_FALSE(contains(printed, "class=\"notice\""));
    CHECK_FALSE(contains(printed, "versions-switch"));
    CHECK(contains(printed, "<article class=\"text paper\" lang=\"en\">"));
  }
}

TEST_CASE("A reader is told where the translation ends") {
  PaperText paper = translated_paper();
  CHECK_FALSE(contains(render(paper, Language::es), "Lo que no está traducido"));
  paper.units.back().versions.pop_back();
  CHECK(contains(render(paper, Language::es), "inglés. Lo que no está traducido"));
  CHECK_FALSE(contains(render(paper, Language::fr), "class=\"notice\""));
}

TEST_CASE("Side by side both texts are marked") {
  const test::FakeMarker marker("After");
  const std::string html =
      render(translated_paper(), Language::es, "rev", &marker, "After", ShownVersions::all);
  CHECK(contains(html, "<article class=\"text paper side-by-side\" lang=\"es\">"));
  CHECK(contains(html, "<p>2 coincidencias de «After»</p>"));
  CHECK(html.find("id=\"hit-1\"") < html.find("id=\"hit-2\""));
}

TEST_CASE("Without a paper there is still a page") {
  const std::string html = render({}, Language::en);
  CHECK_FALSE(contains(html, "<article"));
  CHECK_FALSE(contains(html, "#practices"));
}

TEST_CASE("Papers of two files do not mix") {
  PaperText paper = sample_paper();
  paper.units.push_back(unit(DocumentKind::section, "section-z", 0, 3, {passage_at(4, "Z.")}));
  paper.units.back().source = "other.txt";
  const std::string html = render(paper, Language::en);
  CHECK(html.find("id=\"section-z\"") > html.find("See."));
  CHECK(contains(html, "<p>Z.</p>"));  // line 4 is taken: no id stands twice
}

TEST_CASE("No text of the paper becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    PaperText paper = translated_paper();
    for (Document& each : paper.units) {
      each.id = payload;
      for (Version& version : each.versions) {
        version.title = payload;
        for (Passage& passage : version.passages) passage.text = payload;
      }
    }
    for (Version& version : paper.practices[0].versions) version.title = payload;
    for (const ShownVersions versions : {ShownVersions::reader, ShownVersions::all}) {
      const std::string html = render(paper, Language::es, payload, nullptr, "", versions);
      CHECK(test::foreign_markup(html).empty());
    }
  }
}

}  // namespace
}  // namespace gfmd
