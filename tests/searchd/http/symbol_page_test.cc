#include "searchd/http/symbol_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A symbol's page has every citation with its place") {
  const std::string html = render_symbol_page(test::sample_symbol("A/HRC/23/41"), Language::es);
  CHECK(contains(html, "<h1>A/HRC/23/41</h1>"));
  CHECK(contains(html, "Documento de las Naciones Unidas"));
  CHECK(contains(html, "Citado en 101 textos"));
  CHECK(contains(html,
                 "<a href=\"/paper?q=A%2FHRC%2F23%2F41&amp;lang=es#footnote-16\">A/HRC/23/41</a>"));
  CHECK(contains(html, "<p lang=\"fr\">A/HRC/23/41 <mark>A/HRC/23/41</mark></p>"));
  CHECK(contains(
      html,
      "<a href=\"/paper?q=A%2FHRC%2F23%2F41&amp;lang=fr#L737\">líneas 737–738</a> · A/HRC/23/41"));
  CHECK(contains(html, "<a href=\"/symbol/A/1?lang=es\">A/1</a>: Citado en 2 textos"));
  CHECK(contains(html, "<a href=\"/?q=A%2FHRC%2F23%2F41&amp;lang=es\">"));
  CHECK(contains(html, "rel=\"next\" href=\"/symbol/A/HRC/23/41?lang=es&amp;page=2\""));
  CHECK_FALSE(contains(html, "rel=\"prev\""));
}

TEST_CASE("A quotation's link leads to the text that it is from") {
  SymbolAnswer answer = test::sample_symbol("A/1");
  const auto links = [&](Language reader) { return render_symbol_page(answer, reader); };
  CHECK(contains(links(Language::fr), "href=\"/paper?q=A%2F1&amp;lang=fr#L737\""));
  answer.units[0].citations[0].unofficial = false;  // French is printed
  CHECK(contains(links(Language::fr), "href=\"/paper?q=A%2F1&amp;lang=fr#L737\""));
  CHECK(contains(links(Language::es),
                 "href=\"/paper?q=A%2F1&amp;lang=es&amp;versions=printed#L737\""));
}

TEST_CASE("A symbol cited on one page only has no other pages") {
  SymbolAnswer answer = test::sample_symbol("A/1");
  answer.symbol.units = 1;
  answer.related.clear();
  answer.alternatives.clear();
  const std::string html = render_symbol_page(answer, Language::en);
  CHECK_FALSE(contains(html, "class=\"paging\""));
  CHECK_FALSE(contains(html, "same instrument"));
  CHECK(contains(html, "Cited in 1 text."));
}

TEST_CASE("The symbols that begin alike are listed with links") {
  SymbolList list;
  list.symbols = {{ReferenceKind::un_symbol, "A/RES/68/179", 1}};
  const std::string html = render_symbols_page("a/res", list, Language::en);
  CHECK(contains(html, "<h1>Symbols that begin with a/res</h1>"));
  CHECK(
      contains(html, "<a href=\"/symbol/A/RES/68/179?lang=en\">A/RES/68/179</a>: Cited in 1 text"));
  CHECK_FALSE(contains(html, "…"));
  list.more = true;
  CHECK(contains(render_symbols_page("a/res", list, Language::en), "…"));
}

TEST_CASE("A search tells what its query names; what nothing cites has no page to link to") {
  SearchRequest request;
  SearchResponse response;
  CHECK(references_html(request, response).empty());
  response.references = {{"x", "A/RES/70/1", ReferenceKind::un_symbol, "", 0}};
  CHECK(references_html(request, response) ==
        "<p class=\"notice\">A/RES/70/1: Cited in 0 texts</p>\n");
  response.references.assign(9, {"A/RES/6*", "A/RES/68/1", ReferenceKind::un_symbol, "", 1});
  CHECK(contains(references_html(request, response),
                 "<a href=\"/symbol?prefix=A%2FRES%2F6&amp;lang=en\">"));
}

TEST_CASE("No symbol becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    INFO(payload);
    CHECK(test::foreign_markup(render_symbol_page(test::sample_symbol(payload), Language::en))
              .empty());
    SymbolList list;
    list.symbols = {{ReferenceKind::un_symbol, payload, 1}};
    CHECK(test::foreign_markup(render_symbols_page(payload, list, Language::fr)).empty());
  }
}

}  // namespace
}  // namespace gfmd
