#include "searchd/http/hit_list.h"

#include <algorithm>

#include "corpus/roman_numeral.h"
#include "corpus/schema.h"
#include "searchd/http/html.h"
#include "searchd/http/labels.h"
#include "searchd/http/messages.h"
#include "searchd/http/reading_request.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

void append_link(std::string& html, const std::string& url, std::string_view content) {
  html.append("<a href=\"").append(escape_html(url)).append("\">").append(content).append("</a>");
}

/// The page to read, with the query's words marked where it has some in this hit.
std::string page_url(const std::string& url, const Hit& hit, const SearchRequest& request) {
  const auto marked = [](const std::vector<TextRun>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const TextRun& run) { return run.matched; });
  };
  const auto any_marked = [&](const auto& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const auto& part) { return marked(part.runs); });
  };
  const bool any = marked(hit.title) || any_marked(hit.snippets) || any_marked(hit.cited_by);
  ReadingRequest reading{request, {}, {}};
  if (!any) reading.search.query.clear();
  if (!request.translations) reading.versions = ShownVersions::printed;
  return reading_url(url, reading);
}

std::string note_html(const NoteLink& note, const Hit& hit, const SearchRequest& request) {
  const Language language = request.language;
  std::string html;
  append_link(html, page_url(note.url, hit, request),
              format(Message::note, language, {to_roman(note.number)}));
  return html;
}

/// A snippet's first sentence on its page: a line's address is that of the sentence that begins
/// there first. A summary and what is not printed have no line of their own.
std::string sentence_url(const Snippet& snippet) {
  const std::size_t line = snippet.url.rfind("#L");
  if (line == std::string::npos || snippet.summary || snippet.lines.first == 0) return snippet.url;
  return snippet.url.substr(0, line) + "#L" + std::to_string(snippet.lines.first);
}

void append_snippet(std::string& html, const Snippet& snippet, const Hit& hit,
                    const SearchRequest& request) {
  const Language language = request.language;
  html.append("<blockquote class=\"snippet\"><p lang=\"")
      .append(language_code(hit.language))
      .append("\">");
  if (snippet.cut_before) html.append("… ");
  html.append(marked_html(snippet.runs));
  // A sentence that was itself cut ends so already.
  if (snippet.cut_after && !html.ends_with("…")) html.append(" …");
  html.append("</p>\n<p class=\"where\">");
  if (snippet.summary) {
    html.append(text_of(Message::unofficial_summary, language)).append(" · ");
  }
  append_link(html, page_url(sentence_url(snippet), hit, request),
              place_text(snippet.lines, language));
  for (const NoteLink& note : snippet.notes)
    html.append(" · ").append(note_html(note, hit, request));
  html.append("</p></blockquote>\n");
}

void append_keywords(std::string& html, const Hit& hit, Language reader) {
  if (hit.keywords.empty()) return;
  html.append("<p class=\"where\">").append(text_of(Message::keywords, reader));
  html.append(" <span lang=\"").append(language_code(hit.language)).append("\">");
  for (const std::vector<TextRun>& keyword : hit.keywords) {
    if (&keyword != &hit.keywords.front()) html.append(" · ");
    html.append(marked_html(keyword));
  }
  html.append("</span></p>\n");
}

/// How many more passages match than are shown.
void append_more(std::string& html, const Hit& hit, const SearchRequest& request) {
  const std::uint64_t hidden = hit.more - std::min<std::uint64_t>(hit.more, hit.passages.size());
  if (hidden == 0) return;
  html.append("<p class=\"where\">");
  append_link(html, page_url(hit.url, hit, request),
              format_count(Message::one_more_passage, Message::other_more_passages,
                           request.language, hidden));
  html.append("</p>\n");
}

void append_citing_sentences(std::string& html, const Hit& hit, const SearchRequest& request) {
  for (const NoteLink& sentence : hit.cited_by) {
    html.append("<p class=\"cited\">").append(text_of(Message::cited_in, request.language));
    html.append(" ");
    append_link(html, page_url(sentence.url, hit, request),
                "<span lang=\"" + std::string(language_code(sentence.language)) + "\">" +
                    marked_html(sentence.runs) + "</span>");
    html.append("</p>\n");
  }
}

/// A place that says no more than one of the hit's countries.
bool repeats_country(const FacetLabel& label, const Hit& hit) {
  return label.field == FacetField::place &&
         std::any_of(hit.labels.begin(), hit.labels.end(), [&](const FacetLabel& other) {
           return other.field == FacetField::country && other.label == label.label;
         });
}

void append_labels(std::string& html, const Hit& hit, const SearchRequest& request) {
  if (hit.labels.empty()) return;
  html.append("<ul class=\"chips\">");
  for (const FacetLabel& label : hit.labels) {
    if (repeats_country(label, hit)) continue;
    std::string content = "<span class=\"hidden\">";
    content.append(text_of(Message::filter_by, request.language))
        .append(" </span>")
        .append(format(Message::label_and_value, request.language,
                       {facet_label(label.field, request.language), escape_html(label.label)}));
    html.append("<li>");
    append_link(html, search_url("/", with_filter(request, label.field, label.key)), content);
    html.append("</li>");
  }
  html.append("</ul>\n");
}

/// What a hit without any of the words as typed was found by.
void append_matched(std::string& html, const Hit& hit, Language reader) {
  if (hit.matched.empty()) return;
  std::string terms;
  for (const MatchedTerm& term : hit.matched) {
    terms.append(terms.empty() ? "" : ", ").append("<span lang=\"");
    terms.append(language_code(term.language)).append("\">");
    terms.append(escape_html(term.text)).append("</span>");
  }
  html.append(" · ").append(format(Message::found_by, reader, {terms}));
}

void append_origin(std::string& html, const Hit& hit, Language language) {
  html.append("<p class=\"origin\"><span class=\"kind\">")
      .append(kind_label(hit.kind, language))
      .append("</span>");
  for (const std::string& heading : hit.path) {
    html.append(" › <span lang=\"")
        .append(language_code(hit.language))
        .append("\">")
        .append(escape_html(heading))
        .append("</span>");
  }
  if (hit.language != language) {
    html.append(" · ").append(
        format(Message::text_in, language, {name_in(hit.language, language)}));
  }
  // Of a summary its snippets tell.
  const bool is_summary = !hit.snippets.empty() && hit.snippets.front().summary;
  if (hit.unofficial && !is_summary) {
    html.append(" · ").append(text_of(Message::unofficial_translation, language));
  }
  // Worth saying only when the text shown does not match itself.
  const auto& matched = hit.matched_languages;
  if (std::find(matched.begin(), matched.end(), hit.language) == matched.end()) {
    for (const Language other : matched) {
      html.append(" · ").append(format(Message::matched_in, language, {name_in(other, language)}));
    }
  }
  append_matched(html, hit, language);
  html.append("</p>\n");
}

void append_hit(std::string& html, const Hit& hit, const SearchRequest& request) {
  const std::string title = hit.title.empty() ? escape_html(hit.id) : marked_html(hit.title);
  html.append("<li class=\"hit\" value=\"")
      .append(std::to_string(hit.rank))
      .append("\"><h3 lang=\"")
      .append(language_code(hit.language))
      .append("\">");
  append_link(html, page_url(hit.url, hit, request), title);
  html.append("</h3>\n");
  append_origin(html, hit, request.language);
  for (const Snippet& snippet : hit.snippets) {
    append_snippet(html, snippet, hit, request);
  }
  append_keywords(html, hit, request.language);
  for (const Snippet& passage : hit.passages) append_snippet(html, passage, hit, request);
  append_more(html, hit, request);
  append_citing_sentences(html, hit, request);
  append_labels(html, hit, request);
  html.append("</li>\n");
}

void append_page_link(std::string& html, SearchRequest request, std::uint32_t page,
                      const std::string& label, std::string_view attributes = "") {
  request.page = page;
  html.append("<li><a href=\"")
      .append(escape_html(search_url("/", request)))
      .append("\"")
      .append(attributes)
      .append(">")
      .append(label)
      .append("</a></li>");
}

}  // namespace

std::string place_text(LineRange lines, Language language) {
  if (lines.first == 0) return std::string(text_of(Message::passage, language));
  const std::string first = std::to_string(lines.first);
  if (lines.first == lines.last) return format(Message::one_line, language, {first});
  return format(Message::other_lines, language, {first, std::to_string(lines.last)});
}

std::string hit_list_html(const SearchRequest& request, const SearchResponse& response) {
  if (response.hits.empty()) return "";
  std::string html = "<ol class=\"hits\" start=\"";
  html.append(std::to_string(response.hits.front().rank)).append("\">\n");
  for (const Hit& hit : response.hits) append_hit(html, hit, request);
  return html.append("</ol>\n");
}

std::string paging_html(const SearchRequest& request, const SearchResponse& response) {
  constexpr std::uint32_t kAround = 2;
  const std::uint64_t reachable = std::min<std::uint64_t>(response.total, kMaxDepth);
  // A last page that reaches beyond kMaxDepth cannot be asked for.
  const std::uint64_t all = (reachable + request.per_page - 1) / request.per_page;
  const auto last =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(all, kMaxDepth / request.per_page));
  if (last <= 1) return "";
  const std::uint32_t page = request.page;
  const auto text = [&](Message message) {
    return std::string(text_of(message, request.language));
  };
  std::string html = "<nav class=\"paging\" aria-label=\"" + text(Message::pages) + "\"><ul>";
  if (page > 1) {
    append_page_link(html, request, std::min(page - 1, last), "‹ " + text(Message::previous),
                     " rel=\"prev\"");
  }
  const std::uint32_t from = page > kAround ? page - kAround : 1;
  if (from > 1) append_page_link(html, request, 1, "1");
  if (from > 2) html.append("<li aria-hidden=\"true\">…</li>");
  for (std::uint32_t each = from; each <= std::min(page + kAround, last); ++each) {
    const std::string name = format(Message::page_number, request.language, {std::to_string(each)});
    append_page_link(
        html, request, each, std::to_string(each),
        " aria-label=\"" + name + "\"" + (each == page ? " aria-current=\"page\"" : ""));
  }
  if (page < last) {
    append_page_link(html, request, page + 1, text(Message::next) + " ›", " rel=\"next\"");
  }
  return html.append("</ul></nav>\n");
}

}  // namespace gfmd
