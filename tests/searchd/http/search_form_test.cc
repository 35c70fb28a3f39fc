#include "searchd/http/search_form.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

bool contains(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

TEST_CASE("The form holds what was asked") {
  SearchRequest request;
  request.query = "\"a\" & b";
  request.language = Language::fr;
  const std::string html = search_form_html(request);
  CHECK(contains(html, "<form id=\"search\" role=\"search\" action=\"/\" method=\"get\">"));
  CHECK(contains(html, "name=\"q\" type=\"search\" value=\"&quot;a&quot; &amp; b\""));
  CHECK(contains(html, "<input type=\"hidden\" name=\"lang\" value=\"fr\">"));
  for (const char* name : {"per_page", "expand", "correct", "explain", "passages", "facet_sort"}) {
    CHECK_FALSE(contains(html, name));
  }
  request.per_page = 50;
  request.expand = request.correct = false;
  request.explain = true;
  request.passages = 3;
  request.facet_order = FacetOrder::label;
  const std::string kept = search_form_html(request);
  CHECK(contains(kept, "name=\"per_page\" value=\"50\""));
  CHECK(contains(kept, "name=\"expand\" value=\"0\""));
  CHECK(contains(kept, "name=\"correct\" value=\"0\""));
  CHECK(contains(kept, "name=\"explain\" value=\"1\""));
  CHECK(contains(kept, "name=\"passages\" value=\"3\""));
  CHECK(contains(kept, "name=\"facet_sort\" value=\"label\""));
}

TEST_CASE("Facets are sets of checkboxes with counts") {
  SearchResponse response;
  response.facets = {
      {FacetField::country, {{"KE", "Kenya", 3, true, ""}, {"MX", "Mexico", 2, false, ""}}},
      {FacetField::theme, {}},
      {FacetField::language, {{"en", "English", 9, false, ""}}}};
  SearchRequest request;
  request.sort = SortOrder::title;
  const std::string html = filters_html(request, response);
  CHECK(contains(html,
                 "<label><input type=\"checkbox\" form=\"search\" name=\"country\" value=\"KE\" "
                 "checked> <span>Kenya <span class=\"count\">(3)</span><svg class=\"bar\"><rect "
                 "width=\"100%\"/></svg></span></label>"));
  CHECK(contains(html,
                 "Mexico <span class=\"count\">(2)</span><svg class=\"bar\"><rect "
                 "width=\"67%\"/></svg>"));
  CHECK(contains(html, "name=\"country\" value=\"MX\"> <span>Mexico"));
  CHECK(contains(html, "<details class=\"facet\" open><summary>Country (1)</summary>"));
  CHECK(contains(html, "<fieldset><legend>Country</legend>"));
  CHECK(contains(html, "<option value=\"title\" selected>Title</option>"));
  CHECK(contains(html, "<button type=\"submit\" form=\"search\">Apply</button>"));
  CHECK_FALSE(contains(html, "Theme"));         // nothing to choose
  CHECK_FALSE(contains(html, "\"language\""));  // not a parameter
  CHECK(filters_html(request, {}).empty());
}

TEST_CASE("Values stand under their parents") {
  SearchResponse response;
  response.facets = {{FacetField::region,
                      {{"14", "Eastern Africa", 3, false, "2"},
                       {"2", "Africa", 4, false, ""},
                       {"9", "Orphan", 1, false, "no such"}}}};
  const std::string html = filters_html({}, response);
  const std::size_t africa = html.find("Africa <");
  const std::size_t eastern = html.find("Eastern Africa");
  REQUIRE(eastern != std::string::npos);
  CHECK(html.find("value=\"2\"") < eastern);
  CHECK(africa < html.find("Orphan"));
  CHECK(contains(html.substr(html.find("value=\"2\"")), "</label><ul>\n<li><label>"));
}

TEST_CASE("Of very many values the first are shown, and every chosen one") {
  SearchResponse response;
  Facet facet{FacetField::partner, {}};
  for (int i = 0; i < 300; ++i) {
    const std::string key = "p" + std::to_string(i);
    facet.values.push_back({key, key, 1, i == 299, ""});
  }
  response.facets = {facet};
  const std::string html = filters_html({}, response);
  CHECK(contains(html, "value=\"p99\""));
  CHECK_FALSE(contains(html, "value=\"p100\""));
  CHECK(contains(html, "value=\"p299\" checked"));
  CHECK(contains(html, "200 more not shown"));
}

TEST_CASE("Each filter in force can be taken away") {
  SearchRequest request;
  request.query = "x";
  CHECK(active_filters_html(request, {}).empty());
  request.filters.at(static_cast<std::size_t>(FacetField::country)) = {"KE", "XX"};
  SearchResponse response;
  response.facets = {{FacetField::country, {{"KE", "Kenya", 3, true, ""}}}};
  const std::string html = active_filters_html(request, response);
  CHECK(contains(html, "href=\"/?q=x&amp;lang=en&amp;country=XX\""));
  CHECK(contains(html, "Country: Kenya"));
  CHECK(contains(html, "Country: XX"));
  CHECK(contains(html, "href=\"/?q=x&amp;lang=en\">Clear all filters"));
}

}  // namespace
}  // namespace gfmd
