#include "searchd/http/search_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("The search page has its form, its filters and its results") {
  SearchRequest request;
  request.query = "child";
  const std::string html = render_search_page(request, test::sample_response("child"));
  CHECK(contains(html, "<html lang=\"en\">"));
  CHECK(contains(html, "<title>25 results for “child” – "));
  CHECK(contains(html, "<span role=\"status\">25 results for “child”</span>"));
  CHECK(contains(html, "<form id=\"search\""));
  CHECK(contains(html, "<legend>Country</legend>"));
  CHECK(contains(html, "<ol class=\"hits\""));
  CHECK(contains(html, "These are the results for “child”. <a href=\"/?q=child&amp;lang=en"));
  CHECK(contains(html, "correct=0\">Search for “child” instead</a>"));
  CHECK(contains(html, "Also searched: child, kid. <a href=\"/?q=child&amp;lang=en"));
  CHECK(contains(html, "expand=0\">Search only the words typed</a>"));
  CHECK(contains(html, "<a href=\"/symbol/child?lang=en\">child</a>: Cited in 3 texts"));
  CHECK(contains(html, "<p class=\"notice\" lang=\"en\">child</p>"));
  CHECK(contains(html, "<dt>child</dt><dd>child</dd>"));
  CHECK(contains(html, "Index revision 0123456789abcdef"));
  CHECK_FALSE(contains(html, "class=\"help\""));
}

TEST_CASE("Nothing found: the page says what can be tried") {
  SearchRequest request;
  request.query = "xyzzy";
  const std::string bare = render_search_page(request, {});
  CHECK(contains(bare, "What you can try"));
  CHECK_FALSE(contains(bare, "without filters"));
  CHECK(contains(bare, "<a href=\"/?lang=en\">Browse everything</a>"));
  request.filters.at(static_cast<std::size_t>(FacetField::country)) = {"KE"};
  CHECK(contains(render_search_page(request, {}),
                 "<a href=\"/?q=xyzzy&amp;lang=en\">Search again without filters</a>"));
}

TEST_CASE("No text becomes markup, whoever it comes from") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    SearchRequest request;
    request.query = payload;
    request.filters.at(static_cast<std::size_t>(FacetField::country)) = {payload};
    SearchResponse response = test::sample_response(payload);
    CHECK(test::foreign_markup(render_search_page(request, response)).empty());
    response.hits.clear();
    response.total = 0;
    CHECK(test::foreign_markup(render_search_page(request, response)).empty());
  }
}

TEST_CASE("What looks for foreign markup finds it") {
  for (const char* html : {"<script>", "<p onclick=\"x\">", "<p class='x'>", "a < b", "<p",
                           "<a href=\"javascript:x\">", "<a href=\"//evil\">", "<p class=\"<\">"}) {
    INFO(html);
    CHECK_FALSE(test::foreign_markup(html).empty());
  }
  CHECK(test::foreign_markup("<!doctype html><p class=\"a\">x &lt; y</p><a href=\"/a\">").empty());
}

}  // namespace
}  // namespace gfmd
