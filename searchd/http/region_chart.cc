#include "searchd/http/region_chart.h"

#include <algorithm>

#include "searchd/http/bar.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxBars = 8;

void append_bar(std::string& html, const SearchRequest& request, FacetField field,
                const FacetValue& value, std::uint64_t most) {
  html.append("<li><a href=\"")
      .append(escape_html(search_url("/", with_filter(request, field, value.key))))
      .append("\">")
      .append(escape_html(value.label))
      .append("</a> <span class=\"count\">")
      .append(std::to_string(value.count))
      .append("</span>")
      .append(bar_html(value.count, most))
      .append("</li>\n");
}

void append_bars(std::string& html, const SearchRequest& request, const Facet& facet) {
  std::string items;
  std::size_t shown = 0;
  for (const FacetValue& value : facet.values) {
    // Regions within regions are left to the filters.
    const bool nested = facet.field == FacetField::region && !value.parent.empty();
    if (nested || value.count == 0 || shown == kMaxBars) continue;
    append_bar(items, request, facet.field, value, largest_count(facet));
    ++shown;
  }
  if (items.empty()) return;
  html.append("<div><h3>").append(facet_label(facet.field, request.language)).append("</h3><ul>\n");
  html.append(items).append("</ul></div>\n");
}

}  // namespace

std::string region_chart_html(const SearchRequest& request, const SearchResponse& response) {
  std::string charts;
  for (const FacetField field : {FacetField::region, FacetField::country}) {
    for (const Facet& facet : response.facets) {
      if (facet.field == field) append_bars(charts, request, facet);
    }
  }
  if (charts.empty()) return charts;
  std::string html = "<section class=\"chart\"><h2>";
  html.append(text_of(Message::by_region, request.language))
      .append("</h2>\n<div class=\"charts\">");
  return html.append(charts).append("</div></section>\n");
}

}  // namespace gfmd
