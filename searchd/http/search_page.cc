#include "searchd/http/search_page.h"

#include <algorithm>
#include <utility>

#include "searchd/http/explanation_panel.h"
#include "searchd/http/hit_list.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/linked_data.h"
#include "searchd/http/messages.h"
#include "searchd/http/paper_map.h"
#include "searchd/http/region_chart.h"
#include "searchd/http/search_form.h"
#include "searchd/http/search_url.h"
#include "searchd/http/symbol_page.h"

namespace gfmd {
namespace {

/// A query as it stands between the quotation marks of a sentence: one quotation without its own.
std::string_view to_quote(std::string_view query) {
  const bool quotation =
      query.size() > 2 && query.find('"') == 0 && query.find('"', 1) == query.size() - 1;
  return quotation ? query.substr(1, query.size() - 2) : query;
}

std::string count_text(const SearchRequest& request, const SearchResponse& response) {
  if (request.query.empty()) {
    return format_count(Message::one_result, Message::other_results, request.language,
                        response.total);
  }
  return format_count(Message::one_result_for, Message::other_results_for, request.language,
                      response.total, to_quote(request.query));
}

void append_link(std::string& html, const SearchRequest& request, std::string_view text) {
  html.append("<a href=\"")
      .append(escape_html(search_url("/", request)))
      .append("\">")
      .append(text)
      .append("</a>");
}

void append_correction(std::string& html, const SearchRequest& request,
                       const Correction& correction) {
  SearchRequest as_typed = request;
  as_typed.correct = false;
  as_typed.page = 1;
  html.append("<p class=\"notice\">")
      .append(format(Message::corrected, request.language, {escape_html(correction.query)}))
      .append(" ");
  append_link(
      html, as_typed,
      format(Message::search_as_typed, request.language, {escape_html(correction.original)}));
  html.append("</p>\n");
}

void append_did_you_mean(std::string& html, const SearchRequest& request, const DidYouMean& near) {
  SearchRequest meant = request;
  meant.query = near.query;
  meant.page = 1;
  html.append("<p class=\"notice\">");
  append_link(html, meant,
              format(Message::did_you_mean, request.language, {escape_html(to_quote(near.query))}));
  html.append(" <span class=\"count\">(")
      .append(std::to_string(near.total))
      .append(")</span></p>\n");
}

/// How things are, and the search that changes that.
void append_switch(std::string& html, std::string_view style, Message state,
                   const SearchRequest& changed, Message link) {
  html.append("<p class=\"").append(style).append("\">");
  html.append(text_of(state, changed.language)).append(" ");
  append_link(html, changed, text_of(link, changed.language));
  html.append("</p>\n");
}

/// What was switched off can be switched on again.
void append_switched_off(std::string& html, const SearchRequest& request) {
  if (request.query.empty()) return;
  SearchRequest again = request;
  again.page = 1;
  if (!std::exchange(again.correct, true)) {
    append_switch(html, "notice", Message::not_corrected, again, Message::correct_again);
  }
  again.correct = request.correct;
  if (!std::exchange(again.expand, true)) {
    append_switch(html, "notice", Message::not_expanded, again, Message::expand_again);
  }
}

bool is_unofficial(const Hit& hit) {
  return hit.unofficial || std::any_of(hit.snippets.begin(), hit.snippets.end(),
                                       [](const Snippet& snippet) { return snippet.summary; });
}

/// Whether unofficial texts are shown. The hits stay the same, and so the page of them.
void append_versions_shown(std::string& html, const SearchRequest& request,
                           const SearchResponse& response) {
  SearchRequest changed = request;
  changed.translations = !request.translations;
  if (!request.translations) {
    append_switch(html, "notice", Message::printed_shown, changed, Message::show_translations);
  } else if (std::any_of(response.hits.begin(), response.hits.end(), is_unofficial)) {
    append_switch(html, "hint", Message::some_unofficial, changed, Message::show_printed);
  }
}

void append_notices(std::string& html, const SearchRequest& request,
                    const SearchResponse& response) {
  append_switched_off(html, request);
  if (response.correction) {
    append_correction(html, request, *response.correction);
  }
  if (response.did_you_mean) append_did_you_mean(html, request, *response.did_you_mean);
  html.append(references_html(request, response));
  for (const Warning& warning : response.warnings) {
    html.append("<p class=\"notice\">").append(escape_html(warning.message)).append("</p>\n");
  }
}

void append_examples(std::string& html, const std::vector<SearchRequest>& examples,
                     Language reader) {
  if (examples.empty()) return;
  html.append("<div class=\"examples\"><p>").append(text_of(Message::examples, reader));
  html.append("</p><ul class=\"chips\">");
  for (const SearchRequest& example : examples) {
    html.append("<li>");
    append_link(html, example, escape_html(example.query));
    html.append("</li>");
  }
  html.append("</ul></div>\n");
}

std::string alternative_text(const Alternative& alternative) {
  using Change = Alternative::Change;
  const Language language = alternative.request.language;
  switch (alternative.change) {
    case Change::without_facet:
      return format(Message::help_without_facet, language,
                    {facet_label(alternative.facet, language)});
    case Change::without_operators:
      return format(Message::help_without_operators, language,
                    {escape_html(alternative.request.query)});
    case Change::with_correction:
      return std::string(text_of(Message::help_with_correction, language));
    case Change::with_expansion:
      return std::string(text_of(Message::help_with_expansion, language));
    case Change::without_filters:
      break;
  }
  return std::string(text_of(Message::help_filters, language));
}

void append_alternatives(std::string& html, const std::vector<Alternative>& alternatives,
                         Language language) {
  if (alternatives.empty()) return;
  html.append("<p>").append(text_of(Message::help_try, language)).append("</p><ul>");
  for (const Alternative& alternative : alternatives) {
    html.append("<li>");
    append_link(html, alternative.request, alternative_text(alternative));
    html.append(" <span class=\"count\">(")
        .append(std::to_string(alternative.total))
        .append(")</span></li>");
  }
  html.append("</ul>\n");
}

void append_zero_hit_help(std::string& html, const SearchRequest& request,
                          const SearchContext& context) {
  const auto text = [&](Message message) { return text_of(message, request.language); };
  html.append("<section class=\"help\"><h2>").append(text(Message::no_results_title));
  html.append("</h2>");
  append_alternatives(html, context.alternatives, request.language);
  html.append("<ul><li>").append(text(Message::help_spelling)).append("</li><li>");
  html.append(text(Message::help_fewer_words)).append("</li><li>");
  SearchRequest everything;
  everything.language = request.language;
  append_link(html, everything, text(Message::help_browse));
  html.append("</li></ul></section>\n");
}

void append_results(std::string& html, const SearchRequest& request, const SearchResponse& response,
                    const SearchContext& context) {
  html.append("<section class=\"results\" aria-labelledby=\"results\">\n")
      .append("<h2 id=\"results\" tabindex=\"-1\"><span role=\"status\">")
      .append(escape_html(count_text(request, response)))
      .append("</span></h2>\n<p class=\"notice\" id=\"unreachable\" hidden>")
      .append(text_of(Message::unreachable, request.language))
      .append("</p>\n");
  append_examples(html, context.examples, request.language);
  html.append(active_filters_html(request, response));
  append_notices(html, request, response);
  html.append(explanation_panel_html(request, response));
  if (response.total == 0) append_zero_hit_help(html, request, context);
  html.append(paper_map_html(context.outline, context.placed, request.language));
  if (request.query.empty() && request.page == 1) html.append(region_chart_html(request, response));
  append_versions_shown(html, request, response);
  html.append(hit_list_html(request, response)).append(paging_html(request, response));
  html.append("</section>\n");
}

/// The page's address, split where its language stands.
void set_address(Page& page, const SearchRequest& request) {
  const std::string url = search_url("/", request);
  // Within values "=" is percent-encoded.
  const std::size_t value = url.find("lang=") + 5;
  page.url_before_language = url.substr(0, value);
  page.url_behind_language = url.substr(value + language_code(request.language).size());
}

}  // namespace

std::string render_search_page(const SearchRequest& request, const SearchResponse& response,
                               const SearchContext& context) {
  Page page;
  set_address(page, request);
  page.style = "search.css";
  page.script = "search.js";
  page.base = context.base;
  SearchRequest all = request;
  all.page = 1;
  all.per_page = SearchRequest().per_page;
  all.explain = false;
  page.feed = search_url("/v1/search.atom", all);
  if (request.query.empty()) page.linked_data = site_linked_data(request.language, context.base);
  page.language = request.language;
  page.revision = response.revision;
  page.title = request.query.empty() ? text_of(Message::search, request.language)
                                     : count_text(request, response);
  std::string& html = page.main;
  const std::string filters = filters_html(request, response);
  html.append("<h1 class=\"tagline\">").append(text_of(Message::tagline, request.language));
  html.append("</h1>\n").append(search_form_html(request, filters.empty()));
  html.append("<div class=\"columns\">\n").append(filters);
  append_results(html, request, response, context);
  html.append("</div>\n");
  return render_page(page);
}

}  // namespace gfmd
