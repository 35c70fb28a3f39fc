#include "searchd/http/search_form.h"

#include <algorithm>

#include "corpus/schema.h"
#include "searchd/http/bar.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/request_decoder.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxValuesShown = 100;  // of a facet; selected ones are always shown

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

/// `most`: the largest count of the facet.
void append_checkbox(std::string& html, const Facet& facet, const FacetValue& value,
                     std::uint64_t most) {
  html.append("<label><input type=\"checkbox\" form=\"search\" name=\"")
      .append(facet_spec(facet.field).name)
      .append("\" value=\"")
      .append(escape_html(value.key))
      .append("\"");
  if (value.selected) html.append(" checked");
  html.append("> <span>")
      .append(escape_html(value.label))
      .append(" <span class=\"count\">(")
      .append(std::to_string(value.count))
      .append(")</span>");
  if (most > 1) html.append(bar_html(value.count, most));
  html.append("</span></label>");
}

bool has_value(const Facet& facet, const std::string& key) {
  return std::any_of(facet.values.begin(), facet.values.end(),
                     [&](const FacetValue& value) { return value.key == key; });
}

/// Values under `parent`, each followed by its own; depth is bounded by the vocabulary's.
void append_values(std::string& html, const Facet& facet, const std::string& parent,
                   std::uint64_t most, std::size_t& room) {
  std::string items;
  for (const FacetValue& value : facet.values) {
    const bool top = value.parent.empty() || !has_value(facet, value.parent);
    if ((top ? "" : value.parent) != parent) continue;
    if (room == 0 && !value.selected) continue;
    if (room > 0) --room;
    items.append("<li>");
    append_checkbox(items, facet, value, most);
    append_values(items, facet, value.key, most, room);
    items.append("</li>\n");
  }
  if (!items.empty()) html.append("<ul>\n").append(items).append("</ul>");
}

void append_facet(std::string& html, const Facet& facet, Language language) {
  const auto selected = std::count_if(facet.values.begin(), facet.values.end(),
                                      [](const FacetValue& value) { return value.selected; });
  const std::string label(facet_label(facet.field, language));
  html.append("<details class=\"facet\"");
  if (selected > 0 || facet.field == FacetField::kind) html.append(" open");
  html.append("><summary>").append(label);
  if (selected > 0) html.append(" (").append(std::to_string(selected)).append(")");
  html.append("</summary>\n<fieldset><legend>").append(label).append("</legend>\n");
  std::size_t room = kMaxValuesShown;
  append_values(html, facet, "", largest_count(facet), room);
  if (facet.values.size() > kMaxValuesShown) {
    html.append("<p>")
        .append(format(Message::more_values, language,
                       {std::to_string(facet.values.size() - kMaxValuesShown)}))
        .append("</p>");
  }
  html.append("</fieldset></details>\n");
}

void append_sort(std::string& html, const SearchRequest& request) {
  html.append("<p class=\"sort\"><label for=\"sort\">")
      .append(text_of(Message::sort_by, request.language))
      .append("</label> <select id=\"sort\" name=\"sort\" form=\"search\">");
  for (const SortOrder order : {SortOrder::relevance, SortOrder::printed, SortOrder::title,
                                SortOrder::country, SortOrder::year}) {
    append_option(html, sort_name(order), sort_label(order, request.language),
                  request.sort == order);
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

std::string search_form_html(const SearchRequest& request) {
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
  if (request.facet_order == FacetOrder::label) append_hidden(html, "facet_sort", "label");
  if (!request.expand) append_hidden(html, "expand", "0");
  if (!request.correct) append_hidden(html, "correct", "0");
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
      append_facet(facets, facet, request.language);
    }
  }
  if (facets.empty()) return facets;
  const std::string title(text_of(Message::filters, request.language));
  // The heading is for wide screens, where nothing is folded.
  std::string html = "<details class=\"filters\"><summary>" + title + "</summary>\n<h2>" + title;
  html.append("</h2>\n");
  html.append(facets);
  append_sort(html, request);
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
          .append(facet_label(field, request.language))
          .append(": ")
          .append(escape_html(label_of(response, field, value)))
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
