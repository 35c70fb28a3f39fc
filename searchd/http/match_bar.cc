#include "searchd/http/match_bar.h"

#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

std::string link(const std::string& url, std::string_view text) {
  return "<a href=\"" + escape_html(url) + "\">" + std::string(text) + "</a>";
}

std::string count_text(std::uint32_t hits, const ReadingRequest& request) {
  return format_count(Message::one_match, Message::other_matches, request.search.language, hits,
                      escape_html(request.search.query));
}

}  // namespace

std::string match_bar_html(std::uint32_t hits, std::string_view path,
                           const ReadingRequest& request) {
  if (request.search.query.empty()) return "";
  const Language reader = request.search.language;
  const auto text = [&](Message message) { return text_of(message, reader); };
  SearchRequest search;
  search.query = request.search.query;
  search.language = reader;
  search.expand = request.search.expand;
  search.correct = request.search.correct;
  ReadingRequest unmarked = request;
  unmarked.search.query.clear();
  std::string html = "<nav class=\"matches\" aria-label=\"";
  html.append(text(Message::matches)).append("\">\n<p>").append(count_text(hits, request));
  html.append("</p>\n");
  if (hits > 0) {
    html.append("<p class=\"first-match\">").append(link("#hit-1", text(Message::first_match)));
    html.append("</p>\n<p class=\"stepping\" hidden><button type=\"button\" value=\"-1\">")
        .append(text(Message::previous))
        .append("</button> <button type=\"button\" value=\"1\">")
        .append(text(Message::next))
        .append("</button> <span role=\"status\" data-text=\"")
        .append(text(Message::match_position))
        .append("\"></span></p>\n");
  }
  html.append("<p class=\"back\">");
  html.append(link(search_url("/", search), text(Message::back_to_results)));
  html.append(" · ").append(link(reading_url(path, unmarked), text(Message::without_marks)));
  return html.append("</p>\n</nav>\n");
}

std::string matches_end_html(std::uint32_t hits, const ReadingRequest& request) {
  if (hits == 0) return "";
  std::string html = "<p class=\"matches-end\" id=\"hit-" + std::to_string(hits + 1) + "\">";
  html.append(count_text(hits, request)).append(" · ");
  html.append(link("#hit-1", text_of(Message::first_match, request.search.language)));
  return html.append("</p>\n");
}

}  // namespace gfmd
