#include "searchd/http/printed_fields_html.h"

#include <utility>

#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"

namespace gfmd {
namespace {

/// The language of the annex's template, in which a practice of any language has its labels.
constexpr Language kTemplateLanguage = Language::en;

/// What a label of the template says, in the reader's language; empty where it is no such label.
std::string_view meaning_of(std::string_view label, Language reader) {
  if (label.starts_with("Country")) return facet_label(FacetField::country, reader);
  if (label.starts_with("Partner")) return facet_label(FacetField::partner, reader);
  if (label.starts_with("Thematic Area")) return facet_label(FacetField::theme, reader);
  if (label.starts_with("Tag")) return facet_label(FacetField::tag, reader);
  if (label.starts_with("Web Link")) return text_of(Message::links, reader);
  return "";
}

std::string label_html(const PrintedField& field, Language printed, Language reader) {
  const std::string_view meaning = meaning_of(field.label, reader);
  if (meaning.empty()) return escape_html(field.label);
  std::string html = escape_html(field.label);
  if (printed != kTemplateLanguage) {
    html = "<span" + language_attribute(kTemplateLanguage) + ">" + html + "</span>";
  }
  if (reader == kTemplateLanguage) return html;
  html.append(" <span class=\"meaning\"" + language_attribute(reader) + ">(");
  return html.append(meaning).append(")</span>");
}

std::string field_html(const Document& practice, const PrintedField& field, Language reader,
                       PassageWriter& passages) {
  const Language printed = practice.versions.front().language;
  const std::string id = "L" + std::to_string(field.lines.first);
  const std::string attribute = passages.id_attribute(id);
  std::string html = "<dt" + attribute + ">";
  if (!attribute.empty()) html.append(passages.link_here(id, "here", field.lines.first));
  html.append(label_html(field, printed, reader)).append("</dt><dd>");
  html.append(passages.plain_html(field.text, printed));
  if (!attribute.empty()) html.append(passages.cite_link(practice, field.lines));
  return html.append("</dd>\n");
}

}  // namespace

std::string printed_fields_html(const Document& practice, std::string summary, Language reader,
                                PassageWriter& passages) {
  const Version& printed = practice.versions.front();
  std::string html = "<dl class=\"fields\"" + language_attribute(printed.language) + ">\n";
  const auto append_summary_once = [&] {
    if (summary.empty()) return;
    html.append("<dt" + language_attribute(reader) + ">");
    html.append(text_of(Message::summary, reader)).append("</dt><dd class=\"text\">");
    html.append(std::exchange(summary, "")).append("</dd>\n");
  };
  for (const PrintedField& field : practice.printed_fields) {
    const bool behind =
        !printed.passages.empty() && printed.passages.front().lines.first < field.lines.first;
    if (behind) append_summary_once();
    html.append(field_html(practice, field, reader, passages));
  }
  append_summary_once();
  return html.append("</dl>\n");
}

}  // namespace gfmd
