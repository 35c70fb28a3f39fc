#include "searchd/http/cite_html.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A unit is cited in words of the reader's language, and in files") {
  const CitationContext context{Language::es, "http://h", "r1"};
  const std::string html = cite_html(test::sample_practice("x"), {}, context, " id=\"cite\"");
  CHECK(html.starts_with("<details class=\"cite\" id=\"cite\"><summary>Citar</summary>\n"));
  CHECK(contains(html,
                 "<p class=\"citation\">Global Forum on Migration and Development, «x», en X "
                 "(2015), líneas 900–930 de x, http://h/practice/2, revisión del índice r1.</p>"));
  const std::string file = "<a href=\"/v1/doc/practice-2/citation.";
  CHECK(contains(html, file + "txt?lang=es\">Texto sin formato</a>"));
  CHECK(contains(html, file + "bib?lang=es\">BibTeX</a>"));
  CHECK(contains(html, file + "ris?lang=es\">RIS</a>"));
}

TEST_CASE("A script may offer to copy the words") {
  const std::string html = cite_html(test::sample_practice("x"), {}, {Language::fr, "", "r1"});
  CHECK(contains(html,
                 "<p class=\"copying\" hidden><button type=\"button\">Copier</button> "
                 "<span role=\"status\" data-text=\"Copié\" data-selected=\"Le texte est "));
}

TEST_CASE("Who reads a translation is told that it is cited, who reads the print is not") {
  CitationContext context{Language::fr, "http://h", "r1"};
  Document practice = test::sample_practice("x");
  practice.versions[1].title = "y";
  const std::string translated = cite_html(practice, {}, context);
  CHECK(contains(translated, "«\u00a0x\u00a0» [y], dans X"));
  CHECK(
      contains(translated, "traduction non officielle en français, http://h/practice/2?lang=fr,"));
  context.printed = true;
  const std::string printed = cite_html(practice, {}, context);
  CHECK_FALSE(contains(printed, "non officielle"));
  CHECK(contains(printed, "http://h/practice/2, révision de l’index r1.</p>"));
  CHECK(contains(printed, "citation.txt?lang=fr&amp;versions=printed\""));
}

TEST_CASE("Lines of a unit are cited by themselves") {
  const std::string html =
      cite_html(test::sample_practice("x"), {925, 927}, {Language::en, "", "r1"});
  CHECK(contains(html, "lines 925–927 of x"));
  CHECK(contains(html, "citation.ris?lang=en&amp;lines=925-927"));
}

TEST_CASE("No text of a unit becomes markup in its citation") {
  for (const std::string& payload : test::xss_payloads()) {
    Document unit = test::sample_practice(payload);
    unit.id = payload;
    CHECK(test::foreign_markup(cite_html(unit, {}, {Language::en, payload, payload})).empty());
  }
}

}  // namespace
}  // namespace gfmd
