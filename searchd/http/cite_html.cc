#include "searchd/http/cite_html.h"

#include "searchd/http/citation.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/target.h"

namespace gfmd {

std::string cite_html(const Document& unit, LineRange lines, const CitationContext& context,
                      std::string_view attributes) {
  const CitedWork work = cited_works(unit, context.base, context.revision, lines).front();
  std::string html = "<details class=\"cite\"";
  html.append(attributes).append("><summary>");
  html.append(text_of(Message::cite, context.reader)).append("</summary>\n<p lang=\"en\">");
  html.append(escape_html(plain_citation(work))).append("</p>\n<ul class=\"chips\">");
  const auto append = [&](std::string_view file, std::string_view label) {
    std::string url = "/v1/doc/" + percent_encode(unit.id) + "/citation." + std::string(file);
    if (lines.first != 0) {
      url += "?lines=" + std::to_string(lines.first) + "-" + std::to_string(lines.last);
    }
    html.append("<li><a href=\"").append(escape_html(url)).append("\">");
    html.append(label).append("</a></li>");
  };
  append("txt", text_of(Message::plain_text, context.reader));
  append("bib", "BibTeX");
  append("ris", "RIS");
  return html.append("</ul></details>\n");
}

}  // namespace gfmd
