#include "searchd/http/related_list.h"

#include <algorithm>
#include <string_view>

#include "searchd/http/hit_list.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxSharedWords = 5;

/// A list item up to the unit's title; what is said of it follows.
std::string item_begin(DocumentKind kind, const std::string& url, Language language,
                       const std::string& title, Language reader) {
  std::string html = "<li><span class=\"kind\">";
  html.append(kind_label(kind, reader)).append("</span> <a lang=\"");
  html.append(language_code(language)).append("\" href=\"");
  html.append(escape_html(with_language(url, reader))).append("\">");
  return html.append(escape_html(title)).append("</a>");
}

std::string section_begin(Message heading, Language reader) {
  std::string html = "<section class=\"related\"><h2>";
  return html.append(text_of(heading, reader)).append("</h2>\n<ul>\n");
}

void append_related(std::string& html, const RelatedUnit& unit, Language reader) {
  html.append(item_begin(unit.kind, unit.url, unit.language,
                         unit.title.empty() ? unit.id : unit.title, reader));
  if (!unit.why.empty()) html.append(": ").append(escape_html(unit.why));
  if (unit.lines.first > 0) {
    html.append(" <span class=\"where\">(")
        .append(place_text(unit.lines, reader))
        .append(")</span>");
  }
  html.append("</li>\n");
}

void append_similar(std::string& html, const SimilarHit& similar, Language reader) {
  const Hit& hit = similar.hit;
  const std::string title = plain_text(hit.title);
  html.append(item_begin(hit.kind, hit.url, hit.language, title.empty() ? hit.id : title, reader));
  std::string words;
  for (std::size_t i = 0; i < std::min(similar.shared.size(), kMaxSharedWords); ++i) {
    words += (words.empty() ? "" : ", ") + similar.shared[i];
  }
  if (!words.empty()) {
    html.append(" <span class=\"where\">(")
        .append(format(Message::words_in_common, reader, {escape_html(words)}))
        .append(")</span>");
  }
  html.append("</li>\n");
}

}  // namespace

std::string related_html(const std::vector<RelatedUnit>& related,
                         const std::vector<SimilarHit>& similar, Language reader) {
  std::string html;
  if (!related.empty()) {
    html = section_begin(Message::related, reader);
    for (const RelatedUnit& unit : related) append_related(html, unit, reader);
  } else if (!similar.empty()) {
    html = section_begin(Message::similar_by_words, reader);
    for (const SimilarHit& each : similar) append_similar(html, each, reader);
  } else {
    return html;
  }
  return html.append("</ul></section>\n");
}

}  // namespace gfmd
