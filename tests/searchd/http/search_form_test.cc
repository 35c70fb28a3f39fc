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
  const std::string html = search_form_html(request, false);
  CHECK(contains(html, "<form id=\"search\" role=\"search\" action=\"/\" method=\"get\">"));
  CHECK(contains(html, "name=\"q\" type=\"search\" value=\"&quot;a&quot; &amp; b\""));
  CHECK(contains(html, "<input type=\"hidden\" name=\"lang\" value=\"fr\">"));
  for (const char* name :
       {"per_page", "expand", "correct", "translations", "explain", "passages"}) {
    CHECK_FALSE(contains(html, name));
  }
  request.per_page = 50;
  request.expand = request.correct = request.translations = false;
  request.explain = true;
  request.passages = 3;
  request.sort = SortOrder::title;
  request.facet_order = FacetOrder::label;
  const std::string kept = search_form_html(request, false);
  CHECK(contains(kept, "name=\"per_page\" value=\"50\""));
  CHECK(contains(kept, "name=\"expand\" value=\"0\""));
  CHECK(contains(kept, "name=\"correct\" value=\"0\""));
  CHECK(contains(kept, "name=\"translations\" value=\"0\""));
  CHECK(contains(kept, "name=\"explain\" value=\"1\""));
  CHECK(contains(kept, "name=\"passages\" value=\"3\""));
  CHECK_FALSE(contains(kept, "sort"));
}

TEST_CASE("Without filters beside it the form keeps the orders") {
  SearchRequest request;
  CHECK_FALSE(contains(search_form_html(request, true), "sort"));
  request.sort = SortOrder::title;
  request.facet_order = FacetOrder::label;
  const std::string html = search_form_html(request, true);
  CHECK(contains(html, "<input type=\"hidden\" name=\"sort\" value=\"title\">"));
  CHECK(contains(html, "<input type=\"hidden\" name=\"facet_sort\" value=\"label\">"));
}

TEST_CASE("Filters are facets with something to choose, their orders and a button") {
  SearchResponse response;
  response.facets = {{FacetField::country, {{"KE", "Kenya", 3, true, ""}}},
                     {FacetField::theme, {}},
                     {FacetField::language, {{"en", "English", 9, false, ""}}}};
  SearchRequest request;
  request.sort = SortOrder::title;
  request.facet_order = FacetOrder::label;
  const std::string html = filters_html(request, response);
  CHECK(contains(html, "<details class=\"facet\" open><summary>Country (1)</summary>"));
  CHECK(contains(html, "<option value=\"title\" selected>Title</option>"));
  CHECK(contains(html,
                 "<label for=\"facet-sort\">Sort filters by</label> <select id=\"facet-sort\" "
                 "name=\"facet_sort\" form=\"search\"><option value=\"count\">Number of "
                 "results</option><option value=\"label\" selected>A–Z</option></select>"));
  CHECK(contains(html, "<button type=\"submit\" form=\"search\">Apply</button>"));
  CHECK_FALSE(contains(html, "Theme"));         // nothing to choose
  CHECK_FALSE(contains(html, "\"language\""));  // not a parameter
  CHECK(filters_html(request, {}).empty());
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
