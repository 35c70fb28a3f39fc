#include "searchd/http/html.h"

#include "searchd/http/message.h"

namespace gfmd {

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped.append("&amp;");
        break;
      case '<':
        escaped.append("&lt;");
        break;
      case '>':
        escaped.append("&gt;");
        break;
      case '"':
        escaped.append("&quot;");
        break;
      case '\'':
        escaped.append("&#39;");
        break;
      default:
        escaped.push_back(c);
    }
  }
  return escaped;
}

std::string marked_html(const std::vector<TextRun>& runs) {
  std::string html;
  for (const TextRun& run : runs) {
    if (run.matched) html.append("<mark>");
    html.append(escape_html(run.text));
    if (run.matched) html.append("</mark>");
  }
  return html;
}

std::string plain_text(const std::vector<TextRun>& runs) {
  std::string text;
  for (const TextRun& run : runs) text.append(run.text);
  return text;
}

std::string language_attribute(Language language) {
  return " lang=\"" + std::string(language_code(language)) + "\"";
}

bool is_linkable(std::string_view url) {
  return equal_ignoring_case(url.substr(0, 7), "http://") ||
         equal_ignoring_case(url.substr(0, 8), "https://");
}

}  // namespace gfmd
