#include "searchd/http/related_list.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

RelatedUnit question() {
  return {"question-1",        DocumentKind::question, "Guiding question 1", Language::en,
          "/paper#question-1", "rescue & relief",      {649, 651},           {1467, 1471}};
}

std::vector<SimilarHit> similar(const std::string& text) {
  SimilarHit each;
  each.hit = test::sample_response(text).hits.front();
  each.shared = {text, "b", "c", "d", "e", "f"};
  return {each};
}

TEST_CASE("A related unit is told with its kind, the reason and the lines") {
  CHECK(related_html({question()}, similar("x"), Language::es) ==
        "<section class=\"related\"><h2>Relacionado</h2>\n<ul>\n<li><span class=\"kind\">Pregunta "
        "orientativa</span> <a lang=\"en\" href=\"/paper?lang=es#question-1\">Guiding question "
        "1</a>: rescue &amp; relief <span class=\"where\">(líneas 649–651)</span></li>\n"
        "</ul></section>\n");
  RelatedUnit bare = question();
  bare.title = bare.why = "";
  bare.lines = {};
  CHECK(related_html({bare}, {}, Language::en).find(">question-1</a></li>") != std::string::npos);
}

TEST_CASE("Units like it by words stand in only where nothing is related") {
  const std::string html = related_html({}, similar("x"), Language::en);
  CHECK(html.find("<h2>Similar (by words)</h2>") != std::string::npos);
  CHECK(html.find("<a lang=\"es\" href=\"/paper?lang=en#footnote-24\">xx</a> <span "
                  "class=\"where\">(words in common: x, b, c, d, e)</span>") != std::string::npos);
  CHECK(related_html({}, {}, Language::en).empty());
}

TEST_CASE("No text of another unit becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    RelatedUnit unit = question();
    unit.title = unit.why = payload;
    CHECK(test::foreign_markup(related_html({unit}, {}, Language::en)).empty());
    CHECK(test::foreign_markup(related_html({}, similar(payload), Language::en)).empty());
  }
}

}  // namespace
}  // namespace gfmd
