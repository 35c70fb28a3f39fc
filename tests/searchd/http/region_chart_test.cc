#include "searchd/http/region_chart.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Regions and countries have a bar each, with their number and where they lead") {
  SearchResponse response;
  response.facets = {
      {FacetField::country, {{"MX", "México", 4, false, "019"}, {"XX", "Nada", 0, false, ""}}},
      {FacetField::region, {{"019", "América", 8, false, ""}, {"005", "Sur", 2, false, "019"}}}};
  SearchRequest request;
  request.language = Language::es;
  const std::string html = region_chart_html(request, response);
  CHECK(html.find("<li><a href=\"/?lang=es&amp;region=019\">América</a> <span class=\"count\">8"
                  "</span><svg class=\"bar\"><rect width=\"100%\"/></svg></li>") !=
        std::string::npos);
  CHECK(html.find("Región") < html.find("País"));
  CHECK(html.find("México") != std::string::npos);
  CHECK(html.find("Nada") == std::string::npos);
  CHECK(html.find("Sur") == std::string::npos);
  CHECK(region_chart_html(request, {}).empty());
}

TEST_CASE("Of many countries those with most are shown") {
  SearchResponse response;
  response.facets = {{FacetField::country, {}}};
  for (int i = 0; i < 20; ++i) {
    response.facets[0].values.push_back({"k" + std::to_string(i), "c", 20, false, ""});
  }
  const std::string html = region_chart_html({}, response);
  CHECK(html.find("country=k7\"") != std::string::npos);
  CHECK(html.find("country=k8\"") == std::string::npos);
}

}  // namespace
}  // namespace gfmd
