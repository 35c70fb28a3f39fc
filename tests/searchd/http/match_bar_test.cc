#include "searchd/http/match_bar.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

ReadingRequest asked(std::string query) {
  ReadingRequest request;
  request.search.query = std::move(query);
  request.search.language = Language::es;
  request.search.expand = false;
  return request;
}

TEST_CASE("The bar says how many matches there are and leads to them, back and on") {
  const std::string html = match_bar_html(17, "/paper", asked("niño"));
  CHECK(contains(html, "17 coincidencias de «niño»"));
  CHECK(contains(html, "<a href=\"#hit-1\">Primera coincidencia</a>"));
  CHECK(contains(html, "<p class=\"stepping\" hidden>"));
  CHECK(contains(html, "<span role=\"status\" data-text=\"{0} de {1}\"></span>"));
  CHECK(contains(html, "href=\"/?q=ni%C3%B1o&amp;lang=es&amp;expand=0\""));
  CHECK(contains(html, "href=\"/paper?lang=es\">Quitar las marcas"));
  CHECK(contains(matches_end_html(17, asked("x")), "id=\"hit-18\""));
}

TEST_CASE("Without matches there is nothing to step through, without a query no bar") {
  CHECK(match_bar_html(0, "/paper", asked("")).empty());
  const std::string html = match_bar_html(0, "/paper", asked("x"));
  CHECK(contains(html, "0 coincidencias"));
  CHECK_FALSE(contains(html, "#hit-1"));
  CHECK(matches_end_html(0, asked("x")).empty());
}

TEST_CASE("No query becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    CHECK(test::foreign_markup(match_bar_html(1, "/paper", asked(payload)) +
                               matches_end_html(1, asked(payload)))
              .empty());
  }
}

}  // namespace
}  // namespace gfmd
