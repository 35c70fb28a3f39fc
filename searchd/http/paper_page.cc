#include "searchd/http/paper_page.h"

#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/linked_data.h"
#include "searchd/http/match_bar.h"
#include "searchd/http/messages.h"
#include "searchd/http/paper_writer.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/unit_versions_html.h"
#include "searchd/http/version_to_read.h"

namespace gfmd {
namespace {

/// What a reader is told of the paper's translation.
struct Translation {
  Language printed = Language::en;  // of the text
  bool any = false;                 // something is said in the reader's language
  bool all = true;                  // all of the text is
};

Translation translation_of(const std::vector<Document>& units, Language reader) {
  Translation found;
  if (units.empty()) return found;
  found.printed = units.front().versions.front().language;
  for (const Document& unit : units) {
    const Version& printed = unit.versions.front();
    if (&version_for(unit, reader) != &printed) found.any = true;
    if (printed.language == reader || printed.passages.empty()) continue;
    if (&version_to_read(unit, reader) == &printed) found.all = false;
  }
  return found;
}

/// The one line on what the text is, and the way to the others; empty for readers of the print.
void append_status(std::string& html, const Translation& translation,
                   const ReadingRequest& request) {
  if (!translation.any) return;
  const Language reader = request.search.language;
  const auto text = [&](Message message) { return text_of(message, reader); };
  if (request.versions != ShownVersions::printed) {
    const std::string_view printed = name_in(translation.printed, reader);
    html.append("<p class=\"notice\">")
        .append(format(Message::paper_translation, reader, {printed}));
    if (!translation.all) html.append(" ").append(text(Message::paper_untranslated));
    html.append("</p>\n");
  }
  html.append(choice_html({{ShownVersions::reader, Message::translation},
                           {ShownVersions::all, Message::side_by_side},
                           {ShownVersions::printed, Message::original_only}},
                          "/paper", request));
}

void append_title(std::string& html, const Version& version, Language reader) {
  if (version.language != reader) html.append(language_attribute(version.language));
  html.append(">").append(escape_html(version.title)).append("</a></li>\n");
}

void append_contents(std::string& html, const PaperText& paper, const ReadingRequest& request) {
  const Language reader = request.search.language;
  html.append("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">")
      .append(text_of(Message::contents, reader))
      .append("</h2><ul>\n");
  for (const Document& unit : paper.units) {
    if (unit.kind != DocumentKind::section) continue;
    html.append("<li><a href=\"#").append(escape_html(unit.id)).append("\"");
    append_title(html, heading_version(unit, request), reader);
  }
  if (!paper.practices.empty()) {
    html.append("<li><a href=\"#practices\">")
        .append(text_of(Message::practices, reader))
        .append("</a></li>\n");
  }
  html.append("</ul></nav>\n");
}

void append_practices(std::string& html, const PaperText& paper, const ReadingRequest& request) {
  if (paper.practices.empty()) return;
  const Language reader = request.search.language;
  html.append("<section class=\"practices\"><h2 id=\"practices\">")
      .append(text_of(Message::practices, reader))
      .append("</h2><ol>\n");
  for (const Document& practice : paper.practices) {
    html.append("<li><a href=\"")
        .append(escape_html(reading_url(unit_page_path(practice), request)))
        .append("\"");
    append_title(html, heading_version(practice, request), reader);
  }
  html.append("</ol></section>\n");
}

/// Over two columns: what each is.
std::string columns_html(const Translation& translation, Language reader) {
  std::string html = "<div class=\"row columns\">\n";
  for (const bool printed : {false, true}) {
    const Message what = printed ? Message::original_text : Message::unofficial_translation;
    const Language language = printed ? translation.printed : reader;
    html.append("<p><span" + language_attribute(language) + ">").append(own_name(language));
    html.append("</span> · ").append(text_of(what, reader)).append("</p>\n");
  }
  return html.append("</div>\n");
}

std::string article_html(const std::string& text, const Translation& translation,
                         const ReadingRequest& request) {
  const Language reader = request.search.language;
  const bool translated = translation.any && request.versions != ShownVersions::printed;
  const bool side_by_side = translated && request.versions == ShownVersions::all;
  std::string html = "<article class=\"text paper";
  if (side_by_side) html.append(" side-by-side");
  html.append("\"" + language_attribute(translated ? reader : translation.printed) + ">\n");
  if (side_by_side) html.append(columns_html(translation, reader));
  return html.append(text).append("</article>\n");
}

}  // namespace

std::string render_paper_page(const PaperText& paper, const ReadingRequest& request,
                              const CitationContext& citation, const TextMarker* marker) {
  const Language reader = request.search.language;
  const Translation translation = translation_of(paper.units, reader);
  const bool translated = translation.any && request.versions != ShownVersions::printed;
  const Language shown = translated ? reader : translation.printed;
  Page page;
  set_addresses(page, "/paper", request);
  page.title = text_of(Message::paper_title, reader);
  page.revision = citation.revision;
  page.style = "reading.css";
  page.script = "reading.js";
  page.base = citation.base;
  page.linked_data = paper_linked_data(paper.units, shown, reader, citation.base);
  PaperWriter writer(paper.units, shown, request, citation, marker);
  const std::string text = writer.write();
  std::string& html = page.main;
  html.append("<h1>").append(page.title).append("</h1>\n<p>");
  html.append(text_of(Message::paper_intro, reader)).append("</p>\n");
  append_status(html, translation, request);
  html.append(match_bar_html(writer.hits(), "/paper", request));
  append_contents(html, paper, request);
  if (!paper.units.empty()) html.append(article_html(text, translation, request));
  html.append(matches_end_html(writer.hits(), request));
  append_practices(html, paper, request);
  return render_page(page);
}

}  // namespace gfmd
