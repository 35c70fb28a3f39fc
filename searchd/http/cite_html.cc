#include "searchd/http/cite_html.h"

#include "searchd/http/citation.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/target.h"

namespace gfmd {

namespace {

std::string file_url(const Document& unit, LineRange lines, const CitationContext& context,
                     std::string_view file) {
  std::string url = "/v1/doc/" + percent_encode(unit.id) + "/citation." + std::string(file);
  url.append("?lang=").append(language_code(context.reader));
  if (context.printed) url.append("&versions=printed");
  if (lines.first != 0) {
    url += "&lines=" + std::to_string(lines.first) + "-" + std::to_string(lines.last);
  }
  return url;
}

/// What the script shows; it says what became of the copy.
std::string copy_html(Language reader) {
  std::string html = "<p class=\"copying\" hidden><button type=\"button\">";
  html.append(text_of(Message::copy, reader))
      .append("</button> <span role=\"status\" data-text=\"");
  html.append(text_of(Message::copied, reader)).append("\" data-selected=\"");
  return html.append(text_of(Message::copy_selected, reader)).append("\"></span></p>\n");
}

}  // namespace

std::string cite_html(const Document& unit, LineRange lines, const CitationContext& context,
                      std::string_view attributes) {
  const Language reader = context.reader;
  CitationStyle style{reader, reader};
  if (context.printed) style.version = std::nullopt;
  const CitedWork work = cited_works(unit, context.base, context.revision, lines, style).front();
  std::string html = "<details class=\"cite\"";
  html.append(attributes).append("><summary>").append(text_of(Message::cite, reader));
  html.append("</summary>\n<p class=\"citation\">").append(escape_html(plain_citation(work)));
  html.append("</p>\n").append(copy_html(reader)).append("<ul class=\"chips\">");
  const auto append = [&](std::string_view file, std::string_view label) {
    html.append("<li><a href=\"").append(escape_html(file_url(unit, lines, context, file)));
    html.append("\">").append(label).append("</a></li>");
  };
  append("txt", text_of(Message::plain_text, reader));
  append("bib", "BibTeX");
  append("ris", "RIS");
  return html.append("</ul></details>\n");
}

}  // namespace gfmd
