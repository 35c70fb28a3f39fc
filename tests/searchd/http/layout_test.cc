#include "searchd/http/layout.h"

#include <catch2/catch.hpp>

#include "searchd/http/asset_files.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A page says its language, its title and its index") {
  Page page;
  page.language = Language::es;
  page.title = "a & b";
  page.main = "<p>x</p>";
  page.revision = "r1";
  page.url_before_language = "/paper?lang=";
  const std::string html = render_page(page);
  CHECK(html.starts_with("<!doctype html>\n<html lang=\"es\">"));
  CHECK(contains(html, "<title>a &amp; b – Derechos humanos de los migrantes</title>"));
  CHECK(contains(html, "<main id=\"main\" tabindex=\"-1\">\n<p>x</p></main>"));
  CHECK(contains(html, "Revisión del índice r1"));
  CHECK(contains(html, "<a href=\"/paper?lang=fr\" lang=\"fr\" hreflang=\"fr\">français</a>"));
  CHECK(contains(html, "hreflang=\"es\" aria-current=\"true\">español</a>"));
  CHECK(test::foreign_markup(html).empty());
  CHECK(contains(html, "<link rel=\"canonical\" href=\"/paper?lang=es\">"));
  CHECK(contains(html, "<link rel=\"alternate\" hreflang=\"fr\" href=\"/paper?lang=fr\">"));
  CHECK(contains(html, "<link rel=\"icon\" href=\"" + asset_url("icon.svg") + "\">"));
  CHECK_FALSE(contains(html, "<script"));
  page.style = "search.css";
  page.script = "search.js";
  CHECK(contains(render_page(page), "<script type=\"module\" src=\"" + asset_url("search.js")));
  CHECK(contains(render_page(page),
                 "<link rel=\"stylesheet\" media=\"all\" href=\"" + asset_url("style.css")));
  CHECK(contains(render_page(page),
                 "<link rel=\"stylesheet\" media=\"all\" href=\"" + asset_url("search.css")));
  page.canonical = false;
  CHECK_FALSE(contains(render_page(page), "rel=\"canonical\""));
  CHECK(contains(render_page(page), "<a href=\"/paper?lang=fr\" lang=\"fr\""));
  page.url_before_language = "";
  CHECK_FALSE(contains(render_page(page), "class=\"languages\""));
}

TEST_CASE("What is for programs has whole addresses, a feed and data, where there are such") {
  Page page;
  page.language = Language::fr;
  page.url_before_language = "/paper?lang=";
  const std::string bare = render_page(page);
  CHECK(contains(bare, "type=\"application/opensearchdescription+xml\" title=\"Recherche FMMD\""));
  CHECK(contains(bare, "href=\"/opensearch.xml?lang=fr\""));
  CHECK_FALSE(contains(bare, "atom+xml"));
  CHECK_FALSE(contains(bare, "ld+json"));
  page.base = "https://example.org";
  page.feed = "/v1/search.atom?q=a&lang=fr";
  page.linked_data = "{\"a\":1}";
  const std::string html = render_page(page);
  CHECK(contains(html, "<link rel=\"canonical\" href=\"https://example.org/paper?lang=fr\">"));
  CHECK(contains(html, "hreflang=\"es\" href=\"https://example.org/paper?lang=es\">"));
  CHECK(contains(html, "<a href=\"/paper?lang=es\" lang=\"es\""));  // for people, as ever
  CHECK(contains(html, "application/atom+xml\" href=\"/v1/search.atom?q=a&amp;lang=fr\">"));
  CHECK(contains(html, "<script type=\"application/ld+json\">{\"a\":1}</script>"));
  CHECK(test::foreign_markup(html).empty());
}

}  // namespace
}  // namespace gfmd
