#include "searchd/http/explanation_panel.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("The panel has the sentences, the switches and the weights") {
  SearchRequest request;
  request.query = "child";
  request.page = 2;
  const std::string html = explanation_panel_html(request, test::sample_response("child"));
  CHECK(
      html.starts_with("<details class=\"explanation\" id=\"explanation\"><summary>How this was"));
  CHECK(contains(html, "<li>Searched: child or kid.</li>"));
  CHECK(contains(html, "<a href=\"/?q=child&amp;lang=en&amp;expand=0\">Search only the words"));
  CHECK(contains(html, "<a href=\"/?q=child&amp;lang=en&amp;correct=0\">Search for “child”"));
  CHECK(contains(html, "<dt>child (weight 2.50)</dt><dd>child 0.50 (fr)</dd>"));
  request.explain = true;
  CHECK(contains(explanation_panel_html(request, test::sample_response("child")),
                 "id=\"explanation\" open><summary>"));
}

TEST_CASE("Nothing to say, no panel; nothing switched on, no switches") {
  CHECK(explanation_panel_html({}, {}).empty());
  SearchResponse response = test::sample_response("x");
  response.expansions.clear();
  response.correction.reset();
  response.explanation.clauses.clear();
  const std::string html = explanation_panel_html({}, response);
  CHECK_FALSE(contains(html, "<a "));
  CHECK_FALSE(contains(html, "<dl>"));
}

TEST_CASE("No word of a query becomes markup in the panel") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    SearchRequest request;
    request.query = payload;
    CHECK(test::foreign_markup(explanation_panel_html(request, test::sample_response(payload)))
              .empty());
  }
}

}  // namespace
}  // namespace gfmd
