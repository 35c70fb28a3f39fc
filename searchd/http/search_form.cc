#include "searchd/http/search_form.h"

#include <algorithm>

#include "corpus/schema.h"
#include "searchd/http/facet_html.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/request_decoder.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

void append_option(std::string& html, std::string_view value, std::string_view label,
                   bool selected) {
  html.append("<option value=\"").append(value).append("\"");
  if (selected) html.append(" selected");
  html.append(">").append(escape_html(label)).append("</option>");
}

void append_hidden(std::string& html, std::string_view name, std::string_view value) {
  html.append("<input type=\"hidden\" name=\"")
      .append(name)
      .append("\" value=\"")
      .append(value)
      .append("\">");
}

/// The orders of hits and of the filters' values.
void append_orders(std::string& html, const SearchRequest& request) {
  html.append("<p class=\"sort\"><label for=\"sort\">")
      .append(text_of(Message::sort_by, request.language))
      .append("</label> <select id=\"sort\" name=\"sort\" form=\"search\">");
  for (const SortOrder order : {SortOrder::relevance, SortOrder::printed, SortOrder::title,
                                SortOrder::country, SortOrder::year}) {
    append_option(html, sort_name(order), sort_label(order, request.language),
                  request.sort == order);
  }
  html.append("</select></p>\n<p class=\"sort\"><label for=\"facet-sort\">")
      .append(text_of(Message::sort_filters_by, request.language))
      .append("</label> <select id=\"facet-sort\" name=\"facet_sort\" form=\"search\">");
  for (const FacetOrder order : {FacetOrder::count, FacetOrder::label}) {
    append_option(html, facet_order_name(order), facet_order_label(order, request.language),
                  request.facet_order == order);
  }
  html.append("</select></p>\n");
}

/// The label under which the answer shows a filter's value; the value itself where it shows none.
std::string label_of(const SearchResponse& response, FacetField field, const std::string& value) {
  for (const Facet& facet : response.facets) {
    if (facet.field != field) continue;
    for (const FacetValue& each : facet.values) {
      if (each.key == value) return each.label;
    }
  }
  return value;
}

}  // namespace

std::string search_form_html(const SearchRequest& request, bool alone) {
  const auto text = [&](Message message) { return text_of(message, request.language); };
  std::string html = "<form id=\"search\" role=\"search\" action=\"/\" method=\"get\">\n";
  html.append("<label for=\"q\">")
      .append(text(Message::query_label))
      .append("</label>\n<p class=\"hint\" id=\"q-hint\">")
      .append(text(Message::query_hint))
      .append("</p>\n<div class=\"box\"><input id=\"q\" name=\"q\" type=\"search\" value=\"")
      .append(escape_html(request.query))
      .append("\" aria-describedby=\"q-hint\" autocomplete=\"off\">\n");
  append_hidden(html, "lang", language_code(request.language));
  if (request.per_page != SearchRequest().per_page) {
    append_hidden(html, "per_page", std::to_string(request.per_page));
  }
  if (alone && request.sort != SearchRequest().sort) {
    append_hidden(html, "sort", sort_name(request.sort));
  }
  if (alone && request.facet_order != SearchRequest().facet_order) {
    append_hidden(html, "facet_sort", facet_order_name(request.facet_order));
  }
  if (!request.expand) append_hidden(html, "expand", "0");
  if (!request.correct) append_hidden(html, "correct", "0");
  if (!request.translations) append_hidden(html, "translations", "0");
  if (request.passages != 0) append_hidden(html, "passages", std::to_string(request.passages));
  if (request.explain) append_hidden(html, "explain", "1");
  return html.append("<button type=\"submit\">")
      .append(text(Message::search))
      .append("</button></div>\n</form>\n");
}

std::string filters_html(const SearchRequest& request, const SearchResponse& response) {
  std::string facets;
  for (const Facet& facet : response.facets) {
    if (is_filter(facet.field) && !facet.values.empty()) {
      facets.append(facet_html(facet, request.language));
    }
  }
  if (facets.empty()) return facets;
  const std::string title(text_of(Message::filters, request.language));
  // The heading is for wide screens, where nothing is folded.
  std::string html = "<details class=\"filters\"><summary>" + title + "</summary>\n<h2>" + title;
  html.append("</h2>\n");
  html.append(facets);
  append_orders(html, request);
  return html.append("<p class=\"apply\"><button type=\"submit\" form=\"search\">")
      .append(text_of(Message::apply_filters, request.language))
      .append("</button></p>\n</details>\n");
}

std::string active_filters_html(const SearchRequest& request, const SearchResponse& response) {
  std::string items;
  for (const FacetField field : kFacetFields) {
    for (const std::string& value : request.filters.at(static_cast<std::size_t>(field))) {
      items.append("<li><a href=\"")
          .append(escape_html(search_url("/", without_filter(request, field, value))))
          .append("\"><span class=\"hidden\">")
          .append(text_of(Message::remove_filter, request.language))
          .append(" </span>")
          .append(format(Message::label_and_value, request.language,
                         {facet_label(field, request.language),
                          escape_html(label_of(response, field, value))}))
          .append(" <span aria-hidden=\"true\">×</span></a></li>\n");
    }
  }
  if (items.empty()) return items;
  std::string html = "<div class=\"active-filters\"><h2 class=\"hidden\">";
  html.append(text_of(Message::active_filters, request.language))
      .append("</h2><ul class=\"chips\">");
  html.append(items).append("<li><a href=\"");
  html.append(escape_html(search_url("/", without_filters(request)))).append("\">");
  return html.append(text_of(Message::clear_filters, request.language))
      .append("</a></li></ul></div>\n");
}

}  // namespace gfmd
