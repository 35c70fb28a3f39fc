#include "searchd/http/parallel_html.h"

namespace gfmd {

std::string parallel_html(const Document& unit, const std::vector<const Version*>& versions,
                          std::size_t number, PassageStyle style, PassageWriter& passages) {
  const Version& first = *versions.front();
  if (versions.size() == 1) return passages.passage_html(unit, first, number, style);
  const bool item = first.passages[number].kind == PassageKind::list_item;
  style.tag = "p";
  style.says_language = true;
  std::string html = item ? "<li><div class=\"row\">\n" : "<div class=\"row\">\n";
  for (const Version* version : versions) {
    style.has_address = version == &first;
    html.append(passages.passage_html(unit, *version, number, style));
  }
  return html.append(item ? "</div></li>\n" : "</div>\n");
}

}  // namespace gfmd
