#include "searchd/http/unit_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/facet_value.h"
#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/layout.h"
#include "searchd/http/linked_data.h"
#include "searchd/http/match_bar.h"
#include "searchd/http/messages.h"
#include "searchd/http/note_html.h"
#include "searchd/http/parallel_html.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/printed_fields_html.h"
#include "searchd/http/related_list.h"
#include "searchd/http/search_url.h"
#include "searchd/http/unit_versions_html.h"
#include "searchd/http/version_to_read.h"

namespace gfmd {
namespace {

std::string_view title_of(const Document& document, const Version& version) {
  return version.title.empty() ? document.id : version.title;
}

void append_head(std::string& html, const Document& document, const Version& version,
                 Language reader, PassageWriter& passages) {
  html.append("<p class=\"origin\"><span class=\"kind\">")
      .append(kind_label(document.kind, reader))
      .append("</span>");
  const std::string language = language_attribute(version.language);
  for (const std::string& heading : version.path) {
    html.append(" › <span" + language + ">").append(escape_html(heading)).append("</span>");
  }
  if (version.unofficial) {
    html.append(" · ").append(text_of(is_summary(version, document)
                                          ? Message::unofficial_summary
                                          : Message::unofficial_translation,
                                      reader));
  }
  html.append("</p>\n<h1" + language + ">")
      .append(passages.plain_html(title_of(document, version), version.language))
      .append("</h1>\n");
}

void append_unofficial_summary(std::string& html, const Version& version, Language reader,
                               PassageWriter& passages) {
  if (version.summary.empty()) return;
  html.append("<section class=\"summary\"><h2>")
      .append(text_of(Message::unofficial_summary, reader))
      .append("</h2>\n<p" + language_attribute(version.language) + ">")
      .append(passages.plain_html(version.summary, version.language))
      .append("</p></section>\n");
}

void append_keywords(std::string& html, const Version& version, Language reader,
                     PassageWriter& passages) {
  if (version.keywords.empty()) return;
  html.append("<p class=\"keywords\">").append(text_of(Message::keywords, reader));
  html.append(" <span" + language_attribute(version.language) + ">");
  for (const std::string& keyword : version.keywords) {
    if (&keyword != &version.keywords.front()) html.append(" · ");
    html.append(passages.plain_html(keyword, version.language));
  }
  html.append("</span></p>\n");
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
        .append(escape_html(facet_label(field, term.key, reader).value_or(term.printed)))
        .append("</a></li>");
  }
  html.append("</ul></dd>\n");
}

std::string links_html(const std::vector<std::string>& links) {
  std::string html = "<ul>";
  for (const std::string& link : links) {
    const std::string text = escape_html(link);
    html.append("<li>");
    html.append(is_linkable(link) ? "<a class=\"url\" href=\"" + text + "\">" + text + "</a>"
                                  : text);
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

void append_notes(std::string& html, const std::vector<Document>& notes,
                  const ReadingRequest& request, PassageWriter& passages) {
  if (notes.empty()) return;
  const Language reader = request.search.language;
  html.append("<section class=\"notes\"><h2>").append(text_of(Message::notes, reader));
  html.append("</h2>\n");
  for (const Document& note : notes) {
    const std::vector<const Version*> versions = versions_to_read(note, request);
    const Version& first = *versions.front();
    html.append("<div class=\"text\"" + language_attribute(first.language) + ">\n");
    html.append(note_beginning(note, "", reader, passages));
    for (std::size_t i = 0; i < first.passages.size(); ++i) {
      html.append(parallel_html(note, versions, i, {kNotePassage}, passages));
    }
    html.append("</div></div>\n");
  }
  html.append("</section>\n");
}

/// From a note of the paper to the sentence that carries its marker.
void append_citing_sentence(std::string& html, const Document& note,
                            const ReadingRequest& request) {
  if (note.kind != DocumentKind::footnote || note.lines.first == 0) return;
  ReadingRequest paper;
  paper.search = request.search;
  paper.versions = request.versions;
  html.append("<p><a href=\"")
      .append(escape_html(reading_url("/paper#" + note_mark_id(note.number), paper)))
      .append("\">")
      .append(text_of(Message::back_to_text, request.search.language))
      .append("</a></p>\n");
}

void append_neighbours(std::string& html, const Document& practice,
                       const UnitPageContext& context) {
  ReadingRequest request = context.request;
  request.cited = {};
  const Language reader = request.search.language;
  const auto append = [&](std::uint32_t number, Message label, std::string_view relation) {
    html.append("<li><a rel=\"").append(relation).append("\" href=\"");
    html.append(escape_html(reading_url("/practice/" + std::to_string(number), request)));
    html.append("\">").append(text_of(label, reader)).append("</a></li>");
  };
  html.append("<nav class=\"paging\" aria-label=\"");
  html.append(text_of(Message::practices, reader)).append("\"><ul>");
  if (practice.number > 1) append(practice.number - 1, Message::previous_practice, "prev");
  if (context.has_next) append(practice.number + 1, Message::next_practice, "next");
  html.append("</ul></nav>\n");
}

/// One page being written: what stands above and below every unit's text.
struct UnitPage {
  UnitPage(const Document& unit, const UnitPageContext& from)
      : document(unit),
        context(from),
        reader(from.request.search.language),
        path(unit_page_path(unit)),
        shown(shown_versions(unit, from.request)),
        passages(passage_context(from)) {
    append_head(text, unit, *shown.front(), reader, passages);
    text.append(versions_switch_html(unit, path, from.request));
  }

  static PassageContext passage_context(const UnitPageContext& context) {
    PassageContext of{
        context.request.search.language, {}, context.marker, context.request.versions};
    for (const Document& note : context.notes) of.notes.insert(note.number);
    return of;
  }

  [[nodiscard]] std::string finish(const std::string& behind = "") {
    text.append(related_html(context.related, context.similar, reader));
    append_details(text, document, reader);
    append_keywords(text, *shown.front(), reader, passages);
    append_notes(text, context.notes, context.request, passages);
    const bool open = context.request.cited.first != 0;
    text.append(cite_html(document, context.request.cited, context.citation,
                          open ? " id=\"cite\" open" : " id=\"cite\""));
    Page page;
    set_addresses(page, path, context.request);
    page.title = title_of(document, *shown.front());
    page.revision = context.citation.revision;
    page.base = context.citation.base;
    page.linked_data = unit_linked_data({document, *shown.front(), path}, reader, page.base);
    page.style = "reading.css";
    page.script = "reading.js";
    page.main = match_bar_html(passages.hits(), path, context.request);
    page.main.append("<article").append(passages.id_attribute(document.id)).append(">\n");
    page.main.append(text).append("</article>\n");
    page.main.append(matches_end_html(passages.hits(), context.request)).append(behind);
    return render_page(page);
  }

  const Document& document;
  const UnitPageContext& context;
  const Language reader;
  const std::string path;
  const std::vector<const Version*> shown;
  PassageWriter passages;
  std::string text;
};

}  // namespace

std::string render_practice_page(const Document& practice, const UnitPageContext& context) {
  UnitPage page(practice, context);
  std::string summary;
  if (page.shown.size() == 1) {
    summary = page.passages.passages_html(practice, *page.shown.front());
  } else {
    page.text.append(versions_html(practice, page.shown, page.reader, page.passages));
  }
  page.text.append(printed_fields_html(practice, std::move(summary), page.reader, page.passages));
  std::string neighbours;
  append_neighbours(neighbours, practice, context);
  return page.finish(neighbours);
}

std::string render_document_page(const Document& document, const UnitPageContext& context) {
  UnitPage page(document, context);
  if (context.request.versions != ShownVersions::printed) {
    append_unofficial_summary(page.text, *page.shown.front(), page.reader, page.passages);
  }
  page.text.append(versions_html(document, page.shown, page.reader, page.passages));
  append_citing_sentence(page.text, document, context.request);
  return page.finish();
}

}  // namespace gfmd
