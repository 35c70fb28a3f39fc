#include "searchd/http/problem_page.h"

#include <string_view>

#include "searchd/http/html.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_form.h"

namespace gfmd {
namespace {

struct Words {
  Message title;
  std::string_view help;  // may be empty
};

Words words_of(int status, Language reader) {
  if (status == 404) {
    return {Message::not_found_title, text_of(Message::not_found_help, reader)};
  }
  if (status == 503) {
    return {Message::unavailable_title, text_of(Message::unavailable_help, reader)};
  }
  if (status < 500) {
    return {Message::bad_request_title, text_of(Message::bad_request_help, reader)};
  }
  return {Message::error_title, ""};
}

void set_address(Page& page, const Target& target) {
  std::string path;
  for (const std::string& segment : target.segments) {
    path.append("/").append(percent_encode(segment));
  }
  if (path.starts_with("//")) return;  // a link to another site
  page.url_before_language = (path.empty() ? "/" : path) + "?lang=";
  for (const Parameter& parameter : target.parameters) {
    if (parameter.name == "lang") continue;
    page.url_behind_language += "&" + percent_encode(parameter.name) + "=";
    page.url_behind_language += percent_encode(parameter.value);
  }
}

}  // namespace

std::string render_problem_page(const Problem& problem, Language reader, const Target* target) {
  const Words words = words_of(problem.status, reader);
  Page page;
  page.language = reader;
  page.canonical = false;
  if (target != nullptr) set_address(page, *target);
  page.title = text_of(words.title, reader);
  page.main = "<h1>" + page.title + "</h1>\n";
  if (!words.help.empty()) page.main.append("<p>").append(words.help).append("</p>\n");
  if (problem.status < 500) {
    SearchRequest search;
    search.language = reader;
    page.main.append(search_form_html(search, true));
  }
  page.main.append("<p class=\"technical\" lang=\"en\">");
  page.main.append(std::to_string(problem.status) + ": " + escape_html(problem.detail) + "</p>\n");
  return render_page(page);
}

}  // namespace gfmd
