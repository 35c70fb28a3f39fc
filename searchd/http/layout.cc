#include "searchd/http/layout.h"

#include "searchd/http/asset_files.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"

namespace gfmd {
namespace {

std::string address_in(const Page& page, Language language) {
  return page.url_before_language + std::string(language_code(language)) + page.url_behind_language;
}

void append_language_links(std::string& html, const Page& page) {
  if (page.url_before_language.empty()) return;
  html.append("<nav class=\"languages\" aria-label=\"")
      .append(text_of(Message::language, page.language))
      .append("\"><ul>");
  for (const Language language : kLanguages) {
    const std::string code(language_code(language));
    html.append("<li><a href=\"").append(escape_html(address_in(page, language)));
    html.append("\" lang=\"").append(code);
    html.append("\" hreflang=\"").append(code).append("\"");
    if (language == page.language) html.append(" aria-current=\"true\"");
    html.append(">").append(own_name(language)).append("</a></li>");
  }
  html.append("</ul></nav>\n");
}

/// The page's one address, and those of the page in each language.
void append_addresses(std::string& html, const Page& page) {
  if (!page.canonical || page.url_before_language.empty()) return;
  html.append("<link rel=\"canonical\" href=\"")
      .append(escape_html(page.base + address_in(page, page.language)))
      .append("\">\n");
  for (const Language language : kLanguages) {
    html.append("<link rel=\"alternate\" hreflang=\"")
        .append(language_code(language))
        .append("\" href=\"")
        .append(escape_html(page.base + address_in(page, language)))
        .append("\">\n");
  }
}

void append_style(std::string& html, std::string_view name, std::string_view media = "all") {
  html.append("<link rel=\"stylesheet\" media=\"").append(media);
  html.append("\" href=\"" + asset_url(name) + "\">\n");
}

/// What programs take from a page: how to search from the browser, its feed, what it is about.
void append_machine_links(std::string& html, const Page& page) {
  html.append("<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"")
      .append(text_of(Message::browser_search, page.language))
      .append("\" href=\"/opensearch.xml?lang=")
      .append(language_code(page.language))
      .append("\">\n");
  if (!page.feed.empty()) {
    html.append("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"")
        .append(escape_html(page.feed))
        .append("\">\n");
  }
  if (page.linked_data.empty()) return;
  // A data block: the Content-Security-Policy is for scripts that run.
  html.append("<script type=\"application/ld+json\">")
      .append(page.linked_data)
      .append("</script>\n");
}

void append_header(std::string& html, const Page& page) {
  const std::string language = "?lang=" + std::string(language_code(page.language));
  const auto text = [&](Message message) { return text_of(message, page.language); };
  html.append("<a class=\"skip\" href=\"#main\">")
      .append(text(Message::skip_to_content))
      .append("</a>\n<header class=\"site\"><div class=\"inner\">\n<a class=\"site-name\" href=\"/")
      .append(language)
      .append("\">")
      .append(text(Message::site_name))
      .append("</a>\n<nav aria-label=\"")
      .append(text(Message::navigation))
      .append("\"><ul><li><a href=\"/")
      .append(language)
      .append("\">")
      .append(text(Message::search))
      .append("</a></li><li><a href=\"/paper")
      .append(language)
      .append("\">")
      .append(text(Message::read_paper))
      .append("</a></li></ul></nav>\n");
  append_language_links(html, page);
  html.append("</div></header>\n");
}

}  // namespace

std::string render_page(const Page& page) {
  std::string html = "<!doctype html>\n<html lang=\"";
  html.append(language_code(page.language))
      .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
      .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
      .append(escape_html(page.title));
  if (!page.title.empty()) html.append(" – ");
  html.append(text_of(Message::site_name, page.language)).append("</title>\n");
  append_style(html, "style.css");
  if (!page.style.empty()) append_style(html, page.style);
  append_style(html, "print.css", "print");
  html.append("<link rel=\"icon\" href=\"" + asset_url("icon.svg") + "\">\n");
  append_addresses(html, page);
  append_machine_links(html, page);
  if (!page.script.empty()) {
    html.append("<script type=\"module\" src=\"" + asset_url(page.script) + "\"></script>\n");
  }
  html.append("</head>\n<body>\n");
  append_header(html, page);
  html.append("<main id=\"main\" tabindex=\"-1\">\n").append(page.main).append("</main>\n");
  html.append("<footer class=\"site\"><div class=\"inner\"><p>")
      .append(text_of(Message::tagline, page.language));
  if (!page.revision.empty()) {
    html.append(" · ").append(
        format(Message::index_revision, page.language, {escape_html(page.revision)}));
  }
  html.append(" · <a href=\"/box?lang=")
      .append(language_code(page.language))
      .append("\">")
      .append(text_of(Message::box_link, page.language))
      .append("</a> · <a href=\"/stats?lang=")
      .append(language_code(page.language))
      .append("\">")
      .append(text_of(Message::statistics_link, page.language))
      .append("</a>");
  return html.append("</p></div></footer>\n</body>\n</html>\n");
}

}  // namespace gfmd
