#include "searchd/http/unit_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A practice's page has its fields, its summary among them, and anchors") {
  const std::string html =
      render_practice_page(test::sample_practice("x"), {Language::en, "rev", true, {}, {}});
  CHECK(contains(html, "<article id=\"practice-2\">"));
  CHECK(contains(html, "<h1 lang=\"en\">x</h1>"));
  CHECK(contains(html, "<dt id=\"L900\">x</dt><dd>x</dd>"));
  CHECK(contains(html, "<dt lang=\"en\">Summary</dt><dd><p id=\"L925\">"));
  CHECK(contains(html, "<span id=\"L927\"></span>"));
  CHECK(contains(html, "<ul>\n<li id=\"L928\">"));
  CHECK(html.find("Summary</dt>") < html.find("Web Links:"));
  CHECK(html.find("id=\"L900\"") < html.find("Summary</dt>"));
  CHECK(contains(html, "href=\"/paper?lang=en#footnote-3\""));
  CHECK(contains(html, "<a href=\"/?lang=en&amp;country=KE\">x</a>"));
  CHECK(contains(html, "<dt>Year</dt><dd>2015</dd>"));
  CHECK(contains(html, "<li>x</li>"));  // a link that leads nowhere is text
  CHECK(contains(html, "<a href=\"http://www.gfmd.org/?a=x\">"));
  CHECK(contains(html, "x:900–930"));
  CHECK(contains(html, "<a rel=\"prev\" href=\"/practice/1?lang=en\">"));
  CHECK(contains(html, "<a rel=\"next\" href=\"/practice/3?lang=en\">"));
  CHECK(contains(html, "href=\"/practice/2?lang=fr\">français</a>"));
}

TEST_CASE("The first practice has none before it, the last none behind") {
  Document practice = test::sample_practice("x");
  practice.number = 1;
  const std::string html = render_practice_page(practice, {Language::en, "rev", false, {}, {}});
  CHECK_FALSE(contains(html, "rel=\"prev\""));
  CHECK_FALSE(contains(html, "rel=\"next\""));
}

TEST_CASE("The version in the reader's language stands first, the printed one is there too") {
  const std::string html =
      render_practice_page(test::sample_practice("x"), {Language::fr, "rev", false, {}, {}});
  CHECK(contains(html, "<html lang=\"fr\">"));
  CHECK(contains(html, "<h1 lang=\"fr\">x</h1>"));
  CHECK(contains(html, "Traduction non officielle"));
  CHECK(contains(html, "<div class=\"text\" lang=\"fr\">\n<p id=\"p0\">x</p>"));
  CHECK(contains(html, "<dl class=\"fields\" lang=\"en\">"));
  CHECK(contains(html, "<p id=\"L925\">"));
  CHECK(contains(html, "hreflang=\"en\" lang=\"en\" href=\"/practice/2?lang=en\">English</a>"));
}

TEST_CASE("Any unit has a page") {
  Document document = test::sample_practice("x");
  document.id = "en a/b";
  document.kind = DocumentKind::document;
  document.lines = {};
  const std::string html = render_document_page(document, {Language::fr, "rev", false, {}, {}});
  CHECK(contains(html, "<span class=\"kind\">Document</span>"));
  CHECK(contains(html, "href=\"/doc/en%20a%2Fb?lang=en\""));
  CHECK(contains(html, "<p id=\"p0\">x</p>"));
  CHECK_FALSE(contains(html, "id=\"L925\""));  // not printed: no second text
  CHECK(contains(html, "<dt>Source</dt><dd>x</dd>"));
  document.lines = {900, 930};
  CHECK(contains(render_document_page(document, {Language::fr, "rev", false, {}, {}}),
                 "id=\"L925\""));
  document.versions.front().title.clear();
  CHECK(contains(render_document_page(document, {Language::es, "rev", false, {}, {}}),
                 ">en a/b</h1>"));
}

TEST_CASE("An unofficial summary stands before the text, and says what it is") {
  Document note = test::sample_practice("x");
  note.kind = DocumentKind::footnote;
  note.versions.front().summary = "It is <short>.";
  const std::string html = render_document_page(note, {Language::en, "rev", false, {}, {}});
  CHECK(contains(html, "<h2>Unofficial summary</h2>\n<p lang=\"en\">It is &lt;short&gt;.</p>"));
  CHECK(html.find("Unofficial summary") < html.find("<div class=\"text\""));
}

TEST_CASE("A unit's keywords stand behind it, in the language of the version shown") {
  Document practice = test::sample_practice("x");
  practice.versions.front().keywords = {"help", "<b>"};
  const std::string keywords =
      "<p class=\"keywords\">Keywords: <span lang=\"en\">help · &lt;b&gt;</span></p>";
  CHECK(contains(render_practice_page(practice, {Language::en, "rev", false}), keywords));
  CHECK(contains(render_document_page(practice, {Language::en, "rev", false}), keywords));
}

TEST_CASE("What a unit is related to stands between its text and its details") {
  const Document practice = test::sample_practice("x");
  UnitPageContext context{Language::en, "rev", false};
  context.related = {{"question-1",
                      DocumentKind::question,
                      "Guiding question 1",
                      Language::en,
                      "/paper#question-1",
                      "rescue",
                      {649, 651},
                      {900, 902}}};
  for (const std::string& html :
       {render_practice_page(practice, context), render_document_page(practice, context)}) {
    const std::size_t at = html.find("<section class=\"related\">");
    REQUIRE(at != std::string::npos);
    CHECK(html.find("id=\"L925\"") < at);
    CHECK(at < html.find("<section class=\"details\">"));
  }
}

TEST_CASE("No text of a unit becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    const Document practice = test::sample_practice(payload);
    for (const Language reader : {Language::en, Language::fr}) {
      CHECK(test::foreign_markup(render_practice_page(practice, {reader, payload, true, {}, {}}))
                .empty());
      CHECK(test::foreign_markup(render_document_page(practice, {reader, payload, true, {}, {}}))
                .empty());
    }
  }
}

}  // namespace
}  // namespace gfmd
