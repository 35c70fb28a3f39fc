#include "searchd/http/statistics_page.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

CatalogueStatistics sample(const std::string& text) {
  CatalogueStatistics statistics;
  statistics.units = 90;
  statistics.entries = 4;
  statistics.entry_kinds = {DocumentKind::practice};
  statistics.kinds = {{"practice", {text, text, text}, 4}};
  statistics.table.countries = {{"KE", {text, text, text}, 3}};
  statistics.table.themes = {{"health", {text, text, text}, 2}, {"work", {text, text, text}, 1}};
  statistics.table.units = {2, 0};
  statistics.without_field[static_cast<std::size_t>(CatalogueField::tag)] = {
      80, {{text, DocumentKind::document, "/doc/d1", {text, text, text}}}};
  statistics.without_language[static_cast<std::size_t>(Language::fr)] = {
      1, {{text, DocumentKind::document, "/doc/d1", {"", "", ""}}}};
  statistics.acronyms = {
      {{text, text, Language::en, text, "f", {3, 4}, 2}, {}, "/practice/1#L3", true}};
  statistics.hosts = {{text, 3, 2}};
  statistics.all_hosts = 60;
  statistics.read = 50;
  return statistics;
}

std::string page_of(const CatalogueStatistics& statistics, Language reader,
                    const std::vector<MissedQuery>* missed = nullptr) {
  IndexManifest manifest;
  manifest.revision = "r1";
  manifest.built = "2026-11-28T08:30:00Z";
  return render_statistics_page({statistics, manifest, missed}, reader, "http://h");
}

TEST_CASE("Figures lead to their units, a gap to none") {
  const std::string html = page_of(sample("Word"), Language::en);
  CHECK(contains(html,
                 "<td class=\"number\"><a href=\"/?lang=en&amp;kind=practice&amp;country=KE"
                 "&amp;theme=health\">2</a></td>"));
  CHECK(contains(html, "<td class=\"number gap\">0</td>"));
  CHECK(contains(html, "<th scope=\"row\">"));
  CHECK(contains(html, "Tags: empty in 80 of 4"));
  CHECK(contains(html, "<a href=\"/doc/d1?lang=en\">Word</a>"));
  CHECK(contains(html, "<p>1 of 80 shown.</p>"));
  CHECK(contains(html,
                 "Filled in everywhere: Title, Text, Country, Place, Partners, Themes, Year, "
                 "Links."));
  CHECK(contains(html, "French: missing in 1 of 90"));
  CHECK(contains(html, "(several meanings)"));
  CHECK(contains(html, "<a href=\"/practice/1?lang=en#L3\">lines 3–4</a>"));
  CHECK(contains(html, "Looked for in the first 50 units only."));
  CHECK(contains(html, "<time datetime=\"2026-11-28T08:30:00Z\">2026-11-28 08:30 UTC</time>"));
  CHECK(contains(html, "rel=\"canonical\" href=\"http://h/stats?lang=en\""));
}

TEST_CASE("Queries without hits are there only where they are counted") {
  const std::vector<MissedQuery> none;
  const std::vector<MissedQuery> one{{"yetis", 4}};
  CHECK_FALSE(contains(page_of(sample("x"), Language::en), "Questions that found nothing"));
  CHECK(contains(page_of(sample("x"), Language::en, &none), "None so far."));
  CHECK(contains(page_of(sample("x"), Language::fr, &one),
                 "<a href=\"/?q=yetis&amp;lang=fr\">yetis</a></th><td class=\"number\">4</td>"));
}

TEST_CASE("An empty index has a page too") {
  const std::string html = page_of({}, Language::es);
  CHECK(contains(html, "Qué contiene el catálogo"));
  CHECK_FALSE(contains(html, "Campos vacíos"));
}

TEST_CASE("Nothing that an index says becomes markup") {
  for (const std::string& payload : test::xss_payloads()) {
    const std::vector<MissedQuery> missed{{payload, 3}};
    INFO(payload);
    CHECK(test::foreign_markup(page_of(sample(payload), Language::en, &missed)).empty());
  }
}

}  // namespace
}  // namespace gfmd
