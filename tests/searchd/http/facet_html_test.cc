#include "searchd/http/facet_html.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("A facet is a set of checkboxes with counts") {
  const std::string html =
      facet_html({FacetField::theme, {{"KE", "<b>", 3, true, ""}, {"MX", "Work", 2, false, ""}}},
                 Language::en);
  CHECK(
      contains(html,
               "<label><input type=\"checkbox\" form=\"search\" name=\"theme\" value=\"KE\" "
               "checked> <span>&lt;b&gt; <span class=\"count\">(3)</span><svg class=\"bar\"><rect "
               "width=\"100%\"/></svg></span></label>"));
  CHECK(contains(html,
                 "Work <span class=\"count\">(2)</span><svg class=\"bar\"><rect "
                 "width=\"67%\"/></svg>"));
  CHECK(contains(html, "name=\"theme\" value=\"MX\"> <span>Work"));
  CHECK(contains(html, "<details class=\"facet\" open><summary>Theme (1)</summary>"));
  CHECK(contains(html, "<fieldset><legend>Theme</legend>"));
}

TEST_CASE("Countries stand under their continents, each once, in the order of the facet") {
  const std::string html = facet_html({FacetField::country,
                                       {{"MX", "Mexique", 4, false, "013"},
                                        {"x", "Un groupe", 4, false, ""},
                                        {"KE", "Kenya", 3, false, "014"},
                                        {"CM", "Cameroun", 2, true, "017"}}},
                                      Language::fr);
  CHECK_FALSE(contains(html, "Asie"));
  std::size_t at = 0;
  for (const char* part :
       {"<fieldset class=\"group\" id=\"countries-002\"><legend>Afrique</legend>", "value=\"KE\"",
        "value=\"CM\" checked", "<legend>Amériques</legend>", "value=\"MX\"", "value=\"x\""}) {
    INFO(part);
    at = html.find(part, at);
    REQUIRE(at != std::string::npos);
    CHECK(html.find(part, at + 1) == std::string::npos);
  }
  CHECK(facet_html({FacetField::place, {{"KE", "Kenya", 3, false, "014"}}}, Language::fr)
            .find("class=\"group\"") == std::string::npos);
}

TEST_CASE("Values stand under their parents") {
  const std::string html = facet_html({FacetField::region,
                                       {{"14", "Eastern Africa", 3, false, "2"},
                                        {"2", "Africa", 4, false, ""},
                                        {"9", "Orphan", 1, false, "no such"}}},
                                      Language::en);
  const std::size_t africa = html.find("Africa <");
  const std::size_t eastern = html.find("Eastern Africa");
  REQUIRE(eastern != std::string::npos);
  CHECK(html.find("value=\"2\"") < eastern);
  CHECK(africa < html.find("Orphan"));
  CHECK(contains(html.substr(html.find("value=\"2\"")), "</label><ul>\n<li><label>"));
}

TEST_CASE("Of very many values the first are shown, and every chosen one") {
  Facet facet{FacetField::partner, {}};
  for (int i = 0; i < 300; ++i) {
    const std::string key = "p" + std::to_string(i);
    facet.values.push_back({key, key, 1, i == 299, ""});
  }
  const std::string html = facet_html(facet, Language::en);
  CHECK(contains(html, "value=\"p99\""));
  CHECK_FALSE(contains(html, "value=\"p100\""));
  CHECK(contains(html, "value=\"p299\" checked"));
  CHECK(contains(html, "199 more not shown"));
}

}  // namespace
}  // namespace gfmd
