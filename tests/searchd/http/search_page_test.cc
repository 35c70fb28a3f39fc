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
  const std::string html = render_search_page(request, test::sample_response("child"), {});
  CHECK(contains(html, "<html lang=\"en\">"));
  CHECK(contains(html, "<title>25 results for “child” – "));
  CHECK(contains(html, "<span role=\"status\">25 results for “child”</span>"));
  CHECK(contains(html, "<form id=\"search\""));
  CHECK(contains(html, "<legend>Country</legend>"));
  CHECK(contains(html, "<ol class=\"hits\""));
  CHECK(contains(html, "These are the results for “child”. <a href=\"/?q=child&amp;lang=en"));
  CHECK(contains(html, "correct=0\">Search for “child” instead</a>"));
  CHECK(contains(html, "expand=0\">Search only the words typed</a>"));
  CHECK(contains(html, "<a href=\"/symbol/child?lang=en\">child</a>: Cited in 3 texts"));
  CHECK(contains(html, "<p class=\"notice\">child</p>"));
  CHECK(contains(html, "<details class=\"explanation\" id=\"explanation\"><summary>How this"));
  CHECK(contains(html, "Index revision 0123456789abcdef"));
  CHECK_FALSE(contains(html, "class=\"help\""));
}

TEST_CASE("Nothing found: a near query is offered with its hits") {
  SearchRequest request;
  request.query = "\"the <chlid\"";
  request.language = Language::fr;
  SearchResponse response;
  response.did_you_mean = DidYouMean{"\"the <child\"", 4};
  const std::string html = render_search_page(request, response, {});
  CHECK(contains(html,
                 "q=%22the%20%3Cchild%22&amp;lang=fr\">Vouliez-vous dire «\u00a0the "
                 "&lt;child\u00a0»\u00a0?</a> "
                 "<span class=\"count\">(4)</span>"));
  CHECK(contains(html, "0 résultat pour «\u00a0the &lt;chlid\u00a0»"));
  request.query = "\"a\" \"b\"";
  CHECK(contains(render_search_page(request, response, {}),
                 "0 résultat pour «\u00a0&quot;a&quot; &quot;b&quot;\u00a0»"));
}

TEST_CASE("Nothing found: the page says what can be tried") {
  SearchRequest request;
  request.query = "xyzzy";
  const std::string bare = render_search_page(request, {}, {});
  CHECK(contains(bare, "What you can try"));
  CHECK_FALSE(contains(bare, "find something"));
  CHECK(contains(bare, "<a href=\"/?lang=en\">Browse everything</a>"));
  using Change = Alternative::Change;
  SearchContext context;
  SearchRequest words = request;
  words.query = "<x>";
  context.alternatives = {{Change::without_filters, FacetField::kind, request, 12},
                          {Change::without_facet, FacetField::country, request, 3},
                          {Change::without_operators, FacetField::kind, words, 4},
                          {Change::with_correction, FacetField::kind, request, 5},
                          {Change::with_expansion, FacetField::kind, request, 6}};
  const std::string helped = render_search_page(request, {}, context);
  CHECK(contains(helped,
                 "<a href=\"/?q=xyzzy&amp;lang=en\">Search again without filters</a> "
                 "<span class=\"count\">(12)</span>"));
  CHECK(contains(helped, "Search again without the filter “Country”</a>"));
  CHECK(contains(helped, "Search without quotation marks and signs: &lt;x&gt;</a>"));
  CHECK(contains(helped, "Search with the spelling corrected</a>"));
  CHECK(contains(helped, "Search related terms as well</a>"));
}

TEST_CASE("What was switched off can be switched on again") {
  SearchRequest request;
  request.query = "x";
  request.expand = false;
  request.page = 3;
  const std::string html = render_search_page(request, test::sample_response("x"), {});
  CHECK(contains(html, "Only the words typed are searched. <a href=\"/?q=x&amp;lang=en\">"));
  CHECK_FALSE(contains(html, "Spelling is left as typed."));
  request.correct = false;
  CHECK(contains(render_search_page(request, {}, {}),
                 "left as typed. <a href=\"/?q=x&amp;lang=en&amp;expand=0\">Correct spelling</a>"));
}

TEST_CASE("Examples of questions are links") {
  SearchContext context;
  context.examples.resize(2);
  context.examples[0].query = "\"a & b\"";
  context.examples[1].query = "A/1";
  const std::string html = render_search_page({}, test::sample_response("x"), context);
  CHECK(contains(html,
                 "<p>For example:</p><ul class=\"chips\"><li><a "
                 "href=\"/?q=%22a%20%26%20b%22&amp;lang=en\">&quot;a &amp; b&quot;</a></li>"));
  CHECK_FALSE(contains(render_search_page({}, test::sample_response("x"), {}), "For example"));
}

TEST_CASE("Where unofficial texts are shown the printed ones can be, and the other way round") {
  SearchRequest request;
  request.language = Language::es;
  request.page = 2;
  SearchResponse response = test::sample_response("x");
  CHECK(contains(render_search_page(request, response, {}),
                 "<p class=\"hint\">Algunos textos son traducciones o resúmenes no oficiales. <a "
                 "href=\"/?lang=es&amp;page=2&amp;translations=0\">Mostrar el texto impreso</a>"));
  response.hits.front().unofficial = false;
  CHECK_FALSE(contains(render_search_page(request, response, {}), "no oficiales"));
  response.hits.front().snippets.front().summary = true;
  CHECK(contains(render_search_page(request, response, {}), "no oficiales"));
  request.translations = false;
  CHECK(contains(render_search_page(request, response, {}),
                 "<p class=\"notice\">Los textos se muestran como están impresos. <a "
                 "href=\"/?lang=es&amp;page=2\">Mostrar traducciones y resúmenes</a>"));
}

TEST_CASE("The page tells its address in each language, and browsing shows where hits are from") {
  SearchRequest request;
  request.query = "lang=";
  request.language = Language::es;
  const std::string html = render_search_page(request, test::sample_response("x"), {});
  CHECK(contains(html, "<link rel=\"canonical\" href=\"/?q=lang%3D&amp;lang=es\">"));
  CHECK(contains(html, "hreflang=\"fr\" href=\"/?q=lang%3D&amp;lang=fr\">"));
  CHECK(contains(html, "<script type=\"module\" src=\"/assets/"));
  CHECK_FALSE(contains(html, "class=\"chart\""));
  request.query.clear();
  CHECK(contains(render_search_page(request, test::sample_response("x"), {}), "class=\"chart\""));
  request.page = 2;
  CHECK_FALSE(
      contains(render_search_page(request, test::sample_response("x"), {}), "class=\"chart\""));
}

TEST_CASE("No text becomes markup, whoever it comes from") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    SearchRequest request;
    request.query = payload;
    request.filters.at(static_cast<std::size_t>(FacetField::country)) = {payload};
    SearchResponse response = test::sample_response(payload);
    SearchContext context{{{1, 682}, {683, 812}, {813, 2281}}, response.hits, {}, {}};
    CHECK(test::foreign_markup(render_search_page(request, response, context)).empty());
    response.hits.clear();
    response.total = 0;
    context.alternatives = {{Alternative::Change::without_operators, FacetField::kind, request, 1}};
    CHECK(test::foreign_markup(render_search_page(request, response, context)).empty());
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
