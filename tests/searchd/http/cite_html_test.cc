#include "searchd/http/cite_html.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A unit is cited in words and in files") {
  const CitationContext context{Language::es, "http://h", "r1"};
  const std::string html = cite_html(test::sample_practice("x"), {}, context, " id=\"cite\"");
  CHECK(html.starts_with("<details class=\"cite\" id=\"cite\"><summary>Citar</summary>\n"));
  CHECK(contains(html,
                 "<p lang=\"en\">Global Forum on Migration and Development, “x”, in X (2015), "
                 "lines 900–930 of x, http://h/practice/2, index revision r1.</p>"));
  CHECK(contains(html, "<a href=\"/v1/doc/practice-2/citation.txt\">Texto sin formato</a>"));
  CHECK(contains(html, "<a href=\"/v1/doc/practice-2/citation.bib\">BibTeX</a>"));
  CHECK(contains(html, "<a href=\"/v1/doc/practice-2/citation.ris\">RIS</a>"));
}

TEST_CASE("Lines of a unit are cited by themselves") {
  const std::string html =
      cite_html(test::sample_practice("x"), {925, 927}, {Language::en, "", "r1"});
  CHECK(contains(html, "lines 925–927 of x"));
  CHECK(contains(html, "citation.ris?lines=925-927"));
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
