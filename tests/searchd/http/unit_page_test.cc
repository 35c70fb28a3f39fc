#include "searchd/http/unit_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/fake_index.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

UnitPageContext context_for(Language reader, std::string revision = "rev", bool has_next = false) {
  UnitPageContext context;
  context.request.search.language = reader;
  context.citation = {reader, "http://h", std::move(revision)};
  context.has_next = has_next;
  return context;
}

TEST_CASE("A practice's page has its fields, its summary among them, and anchors") {
  const std::string html =
      render_practice_page(test::sample_practice("x"), context_for(Language::en, "rev", true));
  CHECK(contains(html, "<article id=\"practice-2\">"));
  CHECK(contains(html, "<h1 lang=\"en\">x</h1>"));
  CHECK(contains(html, "aria-label=\"Link to line 900\"></a>x</dt><dd>x<a class=\"cite\""));
  CHECK(contains(html, "<dt lang=\"en\">Summary</dt><dd class=\"text\"><p id=\"L925\">"));
  CHECK(contains(html, "<span id=\"L927\">x"));
  CHECK(contains(html, "<ul>\n<li id=\"L928\">"));
  CHECK(html.find("Summary</dt>") < html.find("Web Links:"));
  CHECK(html.find("id=\"L900\"") < html.find("Summary</dt>"));
  CHECK(contains(html, "href=\"/paper?lang=en#footnote-3\""));
  CHECK(contains(html, "<a href=\"/?lang=en&amp;country=KE\">Kenya</a>"));
  CHECK(contains(html, "<dt>Year</dt><dd>2015</dd>"));
  CHECK(contains(html, "<li>x</li>"));  // a link that leads nowhere is text
  CHECK(contains(html, "<a class=\"url\" href=\"http://www.gfmd.org/?a=x\">"));
  CHECK(contains(html, "x:900–930"));
  CHECK(contains(html, "<a rel=\"prev\" href=\"/practice/1?lang=en\">"));
  CHECK(contains(html, "<a rel=\"next\" href=\"/practice/3?lang=en\">"));
  CHECK(contains(html, "href=\"/practice/2?lang=en&amp;versions=all\">All languages</a>"));
}

TEST_CASE("The first practice has none before it, the last none behind") {
  Document practice = test::sample_practice("x");
  practice.number = 1;
  const std::string html = render_practice_page(practice, context_for(Language::en, "rev", false));
  CHECK_FALSE(contains(html, "rel=\"prev\""));
  CHECK_FALSE(contains(html, "rel=\"next\""));
}

TEST_CASE("The version in the reader's language stands first, the printed one is there too") {
  const std::string html =
      render_practice_page(test::sample_practice("x"), context_for(Language::fr));
  CHECK(contains(html, "<html lang=\"fr\">"));
  CHECK(contains(html, "<h1 lang=\"fr\">x</h1>"));
  CHECK(contains(html, "Traduction non officielle"));
  CHECK(contains(html, "<section class=\"text\" lang=\"fr\">"));
  CHECK(html.find("<p id=\"p0\">") < html.find("<section class=\"text\" lang=\"en\">"));
  CHECK(contains(html, "<dl class=\"fields\" lang=\"en\">"));
  CHECK(contains(html, "<p id=\"L925\">"));
  CHECK_FALSE(contains(html, "Résumé</dt>"));  // the summary is a column
}

TEST_CASE("The printed text alone is shown on demand") {
  UnitPageContext context = context_for(Language::fr);
  context.request.versions = ShownVersions::printed;
  const std::string html = render_practice_page(test::sample_practice("x"), context);
  CHECK(contains(html, "<h1 lang=\"en\">x</h1>"));
  CHECK_FALSE(contains(html, "Traduction non officielle"));
  CHECK(contains(html, "Résumé</dt><dd class=\"text\"><p id=\"L925\">"));
  CHECK(
      contains(html, "hreflang=\"es\" href=\"http://h/practice/2?lang=es&amp;versions=printed\""));
  Document note = test::sample_practice("x");
  note.versions.front().summary = "Short.";
  context.request.search.language = Language::en;
  CHECK_FALSE(contains(render_document_page(note, context), "Unofficial summary"));
}

TEST_CASE("What was searched for is marked in title, text and fields") {
  const test::FakeMarker marker("needle");
  UnitPageContext context = context_for(Language::en, "rev", true);
  context.request.search.query = "needle";
  context.marker = &marker;
  const std::string html = render_practice_page(test::sample_practice("needle"), context);
  CHECK(contains(html, "<h1 lang=\"en\"><mark id=\"hit-1\">needle</mark>"));
  CHECK(contains(html, "<p>8 matches for “needle”</p>"));
  CHECK(contains(html, "id=\"hit-9\""));
  CHECK(contains(html, "href=\"/practice/3?q=needle&amp;lang=en\""));
}

TEST_CASE("The notes to a text stand below it and lead back") {
  UnitPageContext context = context_for(Language::en);
  Document note = test::sample_practice("See.");
  note.id = "footnote-3";
  note.kind = DocumentKind::footnote;
  note.number = 3;
  context.notes = {note};
  const std::string html = render_document_page(test::sample_practice("x"), context);
  CHECK(contains(html, "href=\"#footnote-3\""));
  CHECK(contains(html, "<div class=\"note-text\" id=\"footnote-3\">"));
  CHECK(contains(html, "<a href=\"#note-mark-3\""));
}

TEST_CASE("A page says how to cite its unit, or the lines asked for") {
  UnitPageContext context = context_for(Language::en);
  CHECK(contains(render_practice_page(test::sample_practice("x"), context),
                 "<details class=\"cite\" id=\"cite\"><summary>Cite</summary>"));
  context.request.cited = {927, 927};
  const std::string html = render_practice_page(test::sample_practice("x"), context);
  CHECK(contains(html, "<details class=\"cite\" id=\"cite\" open>"));
  CHECK(contains(html, "line 927 of x, http://h/practice/2#L927, index revision rev."));
  CHECK(contains(html, "href=\"/v1/doc/practice-2/citation.bib?lang=en&amp;lines=927-927\""));
  CHECK(contains(html, "href=\"/practice/1?lang=en\""));  // the lines are of this one
}

TEST_CASE("Any unit has a page") {
  Document document = test::sample_practice("x");
  document.id = "en a/b";
  document.kind = DocumentKind::document;
  document.lines = {};
  const std::string html = render_document_page(document, context_for(Language::fr, "rev", false));
  CHECK(contains(html, "<span class=\"kind\">Document</span>"));
  CHECK(contains(html, "href=\"/doc/en%20a%2Fb?lang=en\""));
  CHECK(contains(html, "x</p>"));
  CHECK_FALSE(contains(html, "id=\"L925\""));  // not printed: no second text
  CHECK(contains(html, "<dt>Source</dt><dd>x</dd>"));
  document.lines = {900, 930};
  CHECK(contains(render_document_page(document, context_for(Language::fr, "rev", false)),
                 "id=\"L925\""));
  document.versions.front().title.clear();
  CHECK(contains(render_document_page(document, context_for(Language::es, "rev", false)),
                 ">en a/b</h1>"));
}

TEST_CASE("An unofficial summary stands before the text, and says what it is") {
  Document note = test::sample_practice("x");
  note.kind = DocumentKind::footnote;
  note.versions.front().summary = "It is <short>.";
  const std::string html = render_document_page(note, context_for(Language::en, "rev", false));
  CHECK(contains(html, "<h2>Unofficial summary</h2>\n<p lang=\"en\">It is &lt;short&gt;.</p>"));
  CHECK(contains(html, "<a href=\"/paper?lang=en#note-mark-2\">Back to the text</a>"));
  CHECK(html.find("Unofficial summary") < html.find("<div class=\"text\""));
}

TEST_CASE("A unit that is only summed up in the reader's language says so in its head") {
  Document note = test::sample_practice("x");
  CHECK(contains(render_document_page(note, context_for(Language::fr)),
                 "Traduction non officielle</p>"));
  note.versions.front().summary = "Short.";
  CHECK(contains(render_document_page(note, context_for(Language::fr)), "Résumé non officiel</p>"));
}

TEST_CASE("Links to other pages keep the choice of versions") {
  UnitPageContext context = context_for(Language::fr);
  context.request.versions = ShownVersions::printed;
  context.citation.printed = true;
  Document note = test::sample_practice("x");
  note.kind = DocumentKind::footnote;
  const std::string html = render_document_page(note, context);
  CHECK(contains(html, "href=\"/paper?lang=fr&amp;versions=printed#footnote-3\""));
  CHECK(contains(html, "href=\"/paper?lang=fr&amp;versions=printed#note-mark-2\""));
  CHECK(contains(html, "?lang=fr&amp;versions=printed&amp;lines=925-927#cite\">Citer</a>"));
  CHECK_FALSE(contains(html, "non officielle"));
}

TEST_CASE("Notes are in the reader's language where they are translated, side by side in both") {
  UnitPageContext context = context_for(Language::fr);
  Document note = test::sample_practice("See.");
  note.id = "footnote-3";
  note.kind = DocumentKind::footnote;
  note.number = 3;
  note.versions[0].passages.pop_back();
  note.versions[0].passages[0].lines = {};
  note.versions[1].passages[0].text = "Voir.";
  context.notes = {note};
  const Document unit = test::sample_practice("x");
  const auto notes_in = [&] {
    const std::string html = render_document_page(unit, context);
    return html.substr(html.find("<div class=\"note-text\""));
  };
  CHECK(contains(notes_in(), "Voir."));
  CHECK_FALSE(contains(notes_in(), "See."));
  context.request.versions = ShownVersions::all;
  CHECK(contains(notes_in(), "<p class=\"footnote\" lang=\"en\">See."));
  context.request.versions = ShownVersions::printed;
  CHECK_FALSE(contains(notes_in(), "Voir."));
}

TEST_CASE("A unit's keywords stand behind it, in the language of the version shown") {
  Document practice = test::sample_practice("x");
  practice.versions.front().keywords = {"help", "<b>"};
  const std::string keywords =
      "<p class=\"keywords\">Keywords: <span lang=\"en\">help · &lt;b&gt;</span></p>";
  CHECK(
      contains(render_practice_page(practice, context_for(Language::en, "rev", false)), keywords));
  CHECK(
      contains(render_document_page(practice, context_for(Language::en, "rev", false)), keywords));
}

TEST_CASE("What a unit is related to stands between its text and its details") {
  const Document practice = test::sample_practice("x");
  UnitPageContext context = context_for(Language::en);
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
      CHECK(test::foreign_markup(render_practice_page(practice, context_for(reader, payload, true)))
                .empty());
      CHECK(test::foreign_markup(render_document_page(practice, context_for(reader, payload, true)))
                .empty());
    }
  }
}

}  // namespace
}  // namespace gfmd
