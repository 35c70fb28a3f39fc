#include "searchd/http/search_page.h"

#include "searchd/http/hit_list.h"
#include "searchd/http/html.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_form.h"
#include "searchd/http/search_url.h"
#include "searchd/http/symbol_page.h"

namespace gfmd {
namespace {

std::string count_text(const SearchRequest& request, const SearchResponse& response) {
  if (request.query.empty()) {
    return format_count(Message::one_result, Message::other_results, request.language,
                        response.total);
  }
  return format_count(Message::one_result_for, Message::other_results_for, request.language,
                      response.total, request.query);
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

void append_expansions(std::string& html, const SearchRequest& request,
                       const std::vector<Expansion>& expansions) {
  constexpr std::size_t kShown = 6;
  std::string terms;
  std::size_t count = 0;
  for (const Expansion& expansion : expansions) {
    for (const std::string& term : expansion.terms) {
      if (count++ < kShown) terms += (terms.empty() ? "" : ", ") + term;
    }
  }
  if (count == 0) return;
  if (count > kShown) terms += " …";
  SearchRequest as_typed = request;
  as_typed.expand = false;
  as_typed.page = 1;
  html.append("<p class=\"notice\">")
      .append(format(Message::also_searched, request.language, {escape_html(terms)}))
      .append(" ");
  append_link(html, as_typed, text_of(Message::only_words_typed, request.language));
  html.append("</p>\n");
}

void append_notices(std::string& html, const SearchRequest& request,
                    const SearchResponse& response) {
  if (response.correction) {
    append_correction(html, request, *response.correction);
  }
  html.append(references_html(request, response));
  append_expansions(html, request, response.expansions);
  for (const Warning& warning : response.warnings) {
    html.append("<p class=\"notice\" lang=\"en\">")
        .append(escape_html(warning.message))
        .append("</p>\n");
  }
}

void append_explanation(std::string& html, const SearchRequest& request,
                        const SearchResponse& response) {
  if (response.explanation.empty()) return;
  html.append("<section class=\"explanation\"><h2>")
      .append(text_of(Message::explanation, request.language))
      .append("</h2><dl lang=\"en\">\n");
  for (const Explanation& each : response.explanation) {
    html.append("<dt>")
        .append(escape_html(each.word))
        .append("</dt><dd>")
        .append(escape_html(each.text))
        .append("</dd>\n");
  }
  html.append("</dl></section>\n");
}

bool has_filters(const SearchRequest& request) {
  for (const auto& values : request.filters) {
    if (!values.empty()) return true;
  }
  return false;
}

void append_help_link(std::string& html, const SearchRequest& request, Message message) {
  html.append("<li>");
  append_link(html, request, text_of(message, request.language));
  html.append("</li>");
}

void append_zero_hit_help(std::string& html, const SearchRequest& request) {
  const auto text = [&](Message message) { return text_of(message, request.language); };
  html.append("<section class=\"help\"><h2>").append(text(Message::no_results_title));
  html.append("</h2><ul><li>").append(text(Message::help_spelling)).append("</li><li>");
  html.append(text(Message::help_fewer_words)).append("</li>");
  if (has_filters(request)) {
    append_help_link(html, without_filters(request), Message::help_filters);
  }
  SearchRequest everything;
  everything.language = request.language;
  append_help_link(html, everything, Message::help_browse);
  html.append("</ul></section>\n");
}

}  // namespace

std::string render_search_page(const SearchRequest& request, const SearchResponse& response) {
  const std::string count = count_text(request, response);
  Page page;
  page.language = request.language;
  page.revision = response.revision;
  page.title = request.query.empty() ? text_of(Message::search, request.language) : count;
  std::string& html = page.main;
  html.append("<h1>").append(text_of(Message::tagline, request.language)).append("</h1>\n");
  html.append(search_form_html(request)).append("<div class=\"columns\">\n");
  html.append(filters_html(request, response));
  html.append("<section class=\"results\" aria-labelledby=\"results\">\n<h2 id=\"results\">");
  html.append("<span role=\"status\">").append(escape_html(count)).append("</span></h2>\n");
  html.append(active_filters_html(request, response));
  append_notices(html, request, response);
  append_explanation(html, request, response);
  if (response.total == 0) append_zero_hit_help(html, request);
  html.append(hit_list_html(request, response)).append(paging_html(request, response));
  html.append("</section>\n</div>\n");
  return render_page(page);
}

}  // namespace gfmd
