#include "searchd/http/printed_fields_html.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

Document practice_in(Language language) {
  Document practice = test::sample_practice("x");
  practice.versions.front().language = language;
  practice.printed_fields = {{"Country:", "Kenya", {900, 901}}, {"Mood:", "calm", {902, 902}}};
  return practice;
}

std::string fields(const Document& practice, Language reader, const std::string& summary = "") {
  PassageWriter passages({reader, {}, nullptr});
  return printed_fields_html(practice, summary, reader, passages);
}

TEST_CASE("A field has an address, a link to it and one to its citation") {
  const std::string html = fields(practice_in(Language::en), Language::en);
  CHECK(contains(html,
                 "<dl class=\"fields\" lang=\"en\">\n<dt id=\"L900\"><a class=\"here\" "
                 "href=\"#L900\" aria-label=\"Link to line 900\"></a>Country:</dt><dd>Kenya"
                 "<a class=\"cite\" href=\"/practice/2?lang=en&amp;lines=900-901#cite\">Cite</a>"
                 "</dd>\n"));
}

TEST_CASE("Readers of another language are told what a label says") {
  const std::string html = fields(practice_in(Language::en), Language::es);
  CHECK(contains(html, "</a>Country: <span class=\"meaning\" lang=\"es\">(País)</span></dt>"));
  CHECK(contains(html, "</a>Mood:</dt>"));  // none of the template's
  const std::string french = fields(practice_in(Language::fr), Language::en);
  CHECK(contains(french, "<dl class=\"fields\" lang=\"fr\">"));
  CHECK(contains(french, "</a><span lang=\"en\">Country:</span></dt>"));
}

TEST_CASE("The text stands among the fields where it was printed, or behind them") {
  Document practice = practice_in(Language::en);
  practice.printed_fields.push_back({"Web Links:", "", {930, 930}});
  const std::string html = fields(practice, Language::fr, "<p>text</p>");
  CHECK(contains(html, "<dt lang=\"fr\">Résumé</dt><dd class=\"text\"><p>text</p></dd>\n<dt id="));
  practice.printed_fields.pop_back();
  CHECK(fields(practice, Language::en, "<p>text</p>").ends_with("<p>text</p></dd>\n</dl>\n"));
}

TEST_CASE("What stands twice on a page has an address once") {
  Document practice = practice_in(Language::en);
  practice.printed_fields.push_back(practice.printed_fields.front());
  CHECK(contains(fields(practice, Language::en), "<dt>Country:</dt><dd>Kenya</dd>"));
}

TEST_CASE("No text of a field becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    Document practice = practice_in(Language::en);
    practice.printed_fields.front().label = "Country" + payload;
    practice.printed_fields.front().text = payload;
    practice.printed_fields.back().label = payload;
    CHECK(test::foreign_markup(fields(practice, Language::es)).empty());
  }
}

}  // namespace
}  // namespace gfmd
