#include "searchd/http/box_page.h"

#include "searchd/http/html.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"

namespace gfmd {
namespace {

/// What another site puts into its page.
std::string lines_to_copy(Language reader, std::string_view base) {
  std::string lines = "<script src=\"";
  lines.append(base).append("/search-box.js\" type=\"module\"></script>\n<gfmd-search endpoint=\"");
  return lines.append(base)
      .append("\" lang=\"")
      .append(language_code(reader))
      .append("\"></gfmd-search>");
}

/// What stands in the element's place until the script has run.
std::string plain_form(Language reader) {
  std::string html = "<form action=\"/\" method=\"get\"><label for=\"plain\">";
  html.append(text_of(Message::query_label, reader))
      .append("</label>\n<div class=\"box\"><input id=\"plain\" name=\"q\" type=\"search\">")
      .append("<input type=\"hidden\" name=\"lang\" value=\"")
      .append(language_code(reader))
      .append("\"><button type=\"submit\">")
      .append(text_of(Message::search, reader));
  return html.append("</button></div></form>");
}

}  // namespace

std::string render_box_page(Language reader, std::string_view base, const std::string& revision) {
  const auto text = [&](Message message) { return text_of(message, reader); };
  Page page;
  page.language = reader;
  page.title = text(Message::box_title);
  page.revision = revision;
  page.url_before_language = "/box?lang=";
  page.base = base;
  std::string& html = page.main;
  html.append("<h1>").append(page.title).append("</h1>\n<p>");
  html.append(text(Message::box_intro)).append("</p>\n<gfmd-search lang=\"");
  html.append(language_code(reader)).append("\">").append(plain_form(reader));
  html.append("</gfmd-search>\n<script type=\"module\" src=\"/search-box.js\"></script>\n<h2>");
  html.append(text(Message::box_copy)).append("</h2>\n<pre class=\"copy\"><code>");
  html.append(escape_html(lines_to_copy(reader, base))).append("</code></pre>\n<p>");
  html.append(text(Message::box_options)).append("</p>\n<p>");
  html.append(text(Message::box_permission)).append("</p>\n");
  return render_page(page);
}

}  // namespace gfmd
