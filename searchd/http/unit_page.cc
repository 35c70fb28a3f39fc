#include "searchd/http/unit_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/layout.h"
#include "searchd/http/messages.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/search_url.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

/// The version a reader sees first; the printed one where there is none in that language.
const Version& version_for(const Document& document, Language reader) {
  const auto found =
      std::find_if(document.versions.begin(), document.versions.end(),
                   [&](const Version& version) { return version.language == reader; });
  return found == document.versions.end() ? document.versions.front() : *found;
}

std::string_view title_of(const Document& document, const Version& version) {
  return version.title.empty() ? document.id : version.title;
}

std::string language_attribute(Language language) {
  return " lang=\"" + std::string(language_code(language)) + "\"";
}

void append_head(std::string& html, const Document& document, const Version& version,
                 Language reader) {
  html.append("<p class=\"origin\"><span class=\"kind\">")
      .append(kind_label(document.kind, reader))
      .append("</span>");
  const std::string language = language_attribute(version.language);
  for (const std::string& heading : version.path) {
    html.append(" › <span" + language + ">").append(escape_html(heading)).append("</span>");
  }
  if (version.unofficial) {
    html.append(" · ").append(text_of(Message::unofficial_translation, reader));
  }
  html.append("</p>\n<h1" + language + ">")
      .append(escape_html(title_of(document, version)))
      .append("</h1>\n");
}

void append_version(std::string& html, const Version& version, PassageWriter& writer, bool number) {
  html.append("<div class=\"text\"" + language_attribute(version.language) + ">\n")
      .append(writer.passages_html(version.passages, number))
      .append("</div>\n");
}

void append_unofficial_summary(std::string& html, const Version& version, Language reader) {
  if (version.summary.empty()) return;
  html.append("<aside class=\"summary\"><h2>")
      .append(text_of(Message::unofficial_summary, reader))
      .append("</h2>\n<p" + language_attribute(version.language) + ">")
      .append(escape_html(version.summary))
      .append("</p></aside>\n");
}

void append_terms(std::string& html, FacetField field, const std::vector<FacetTerm>& terms,
                  Language reader) {
  if (terms.empty()) return;
  SearchRequest everything;
  everything.language = reader;
  html.append("<dt>").append(facet_label(field, reader)).append("</dt><dd><ul class=\"chips\">");
  for (const FacetTerm& term : terms) {
    html.append("<li><a href=\"")
        .append(escape_html(search_url("/", with_filter(everything, field, term.key))))
        .append("\">")
        .append(escape_html(term.printed))
        .append("</a></li>");
  }
  html.append("</ul></dd>\n");
}

std::string links_html(const std::vector<std::string>& links) {
  std::string html = "<ul>";
  for (const std::string& link : links) {
    const std::string text = escape_html(link);
    html.append("<li>");
    html.append(is_linkable(link) ? "<a href=\"" + text + "\">" + text + "</a>" : text);
    html.append("</li>");
  }
  return html.append("</ul>");
}

std::string source_text(const Document& document) {
  std::string text = document.source;
  if (document.lines.first == 0) return text;
  return text + ":" + std::to_string(document.lines.first) + "–" +
         std::to_string(document.lines.last);
}

void append_details(std::string& html, const Document& document, Language reader) {
  html.append("<section class=\"details\"><h2>")
      .append(text_of(Message::details, reader))
      .append("</h2><dl>\n");
  append_terms(html, FacetField::country, document.countries, reader);
  append_terms(html, FacetField::place, document.places, reader);
  append_terms(html, FacetField::theme, document.themes, reader);
  append_terms(html, FacetField::tag, document.tags, reader);
  append_terms(html, FacetField::partner, document.partners, reader);
  const auto append = [&](Message label, const std::string& content) {
    html.append("<dt>").append(text_of(label, reader)).append("</dt><dd>");
    html.append(content).append("</dd>\n");
  };
  if (document.year) append(Message::year, std::to_string(*document.year));
  if (!document.links.empty()) append(Message::links, links_html(document.links));
  append(Message::source, escape_html(source_text(document)));
  html.append("</dl></section>\n");
}

void append_other_versions(std::string& html, const Document& document, const std::string& path,
                           const Version& shown, Language reader) {
  std::string items;
  for (const Version& version : document.versions) {
    if (version.language == shown.language) continue;
    const std::string code(language_code(version.language));
    items.append("<li><a hreflang=\"" + code + "\" lang=\"" + code + "\" href=\"")
        .append(escape_html(path + "?lang=" + code))
        .append("\">")
        .append(own_name(version.language))
        .append("</a></li>");
  }
  if (items.empty()) return;
  html.append("<p>")
      .append(text_of(Message::other_versions, reader))
      .append("</p><ul class=\"chips\">");
  html.append(items).append("</ul>\n");
}

void append_summary(std::string& html, const Document& practice, PassageWriter& writer,
                    Language reader) {
  html.append("<dt" + language_attribute(reader) + ">");
  html.append(text_of(Message::summary, reader)).append("</dt><dd>");
  html.append(writer.passages_html(practice.versions.front().passages, false)).append("</dd>\n");
}

/// The fields as printed, with the summary, which is the practice's text, in its place among them.
void append_fields(std::string& html, const Document& practice, PassageWriter& writer,
                   Language reader) {
  const Version& printed = practice.versions.front();
  bool summary_due = !printed.passages.empty();
  const auto append_summary_once = [&] {
    if (std::exchange(summary_due, false)) append_summary(html, practice, writer, reader);
  };
  html.append("<dl class=\"fields\"" + language_attribute(printed.language) + ">\n");
  for (const PrintedField& field : practice.printed_fields) {
    if (summary_due && printed.passages.front().lines.first < field.lines.first) {
      append_summary_once();
    }
    html.append("<dt")
        .append(writer.id_attribute("L" + std::to_string(field.lines.first)))
        .append(">")
        .append(escape_html(field.label))
        .append("</dt><dd>")
        .append(escape_html(field.text))
        .append("</dd>\n");
  }
  append_summary_once();
  html.append("</dl>\n");
}

void append_neighbours(std::string& html, const Document& practice,
                       const UnitPageContext& context) {
  const auto append = [&](std::uint32_t number, Message label, std::string_view relation) {
    html.append("<li><a rel=\"").append(relation).append("\" href=\"/practice/");
    html.append(std::to_string(number)).append("?lang=").append(language_code(context.reader));
    html.append("\">").append(text_of(label, context.reader)).append("</a></li>");
  };
  html.append("<nav class=\"paging\" aria-label=\"");
  html.append(text_of(Message::practices, context.reader)).append("\"><ul>");
  if (practice.number > 1) append(practice.number - 1, Message::previous_practice, "prev");
  if (context.has_next) append(practice.number + 1, Message::next_practice, "next");
  html.append("</ul></nav>\n");
}

Page page_for(const Document& document, const std::string& path, const UnitPageContext& context) {
  Page page;
  page.language = context.reader;
  page.title = title_of(document, version_for(document, context.reader));
  page.revision = context.revision;
  page.url_before_language = path + "?lang=";
  page.style = "reading.css";
  return page;
}

PassageWriter writer_for(Language reader) {
  return {reader, "/paper?lang=" + std::string(language_code(reader))};
}

}  // namespace

std::string render_practice_page(const Document& practice, const UnitPageContext& context) {
  const Version& version = version_for(practice, context.reader);
  const std::string path = "/practice/" + std::to_string(practice.number);
  Page page = page_for(practice, path, context);
  PassageWriter writer = writer_for(context.reader);
  std::string& html = page.main;
  html.append("<article" + writer.id_attribute(practice.id) + ">\n");
  append_head(html, practice, version, context.reader);
  append_other_versions(html, practice, path, version, context.reader);
  if (&version != &practice.versions.front()) append_version(html, version, writer, true);
  append_fields(html, practice, writer, context.reader);
  append_details(html, practice, context.reader);
  html.append("</article>\n");
  append_neighbours(html, practice, context);
  return render_page(page);
}

std::string render_document_page(const Document& document, const UnitPageContext& context) {
  const Version& version = version_for(document, context.reader);
  const std::string path = "/doc/" + percent_encode(document.id);
  Page page = page_for(document, path, context);
  PassageWriter writer = writer_for(context.reader);
  std::string& html = page.main;
  html.append("<article" + writer.id_attribute(document.id) + ">\n");
  append_head(html, document, version, context.reader);
  append_other_versions(html, document, path, version, context.reader);
  append_unofficial_summary(html, version, context.reader);
  append_version(html, version, writer, true);
  // The address of a printed passage names its line, whatever the reader's language.
  const Version& printed = document.versions.front();
  if (&version != &printed && document.lines.first > 0) {
    append_version(html, printed, writer, false);
  }
  append_details(html, document, context.reader);
  html.append("</article>\n");
  return render_page(page);
}

}  // namespace gfmd
