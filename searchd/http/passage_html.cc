#include "searchd/http/passage_html.h"

#include <algorithm>
#include <utility>

#include "corpus/roman_numeral.h"
#include "searchd/engine/searcher.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

std::string link_of(const Reference& reference, Language reader) {
  if (reference.kind == ReferenceKind::url) {
    return is_linkable(reference.normal) ? reference.normal : "";
  }
  if (reference.kind == ReferenceKind::un_symbol) {
    return with_language(symbol_url(reference.normal), reader);
  }
  SearchRequest search;
  search.query = reference.normal;
  search.language = reader;
  return search_url("/", search);
}

void add_links(std::vector<MarkupSpan>& spans, const Passage& passage, Language reader) {
  const std::string_view text(passage.text);
  for (const Reference& reference : passage.references) {
    const std::string url = link_of(reference, reader);
    if (url.empty() || reference.begin >= text.size()) continue;
    // Print shows where a link leads; here the text does.
    const bool says_so = text.substr(reference.begin, reference.end - reference.begin) == url;
    const std::string open = std::string("<a ") + (says_so ? "class=\"url\" " : "") + "href=\"" +
                             escape_html(url) + "\">";
    spans.push_back({MarkupLayer::link, reference.begin, reference.end, open, open, "</a>"});
  }
}

std::string step_link(std::uint32_t hit, Message label, std::string_view sign, Language reader) {
  std::string html = "<a href=\"#hit-" + std::to_string(hit) + "\" aria-label=\"";
  return html.append(text_of(label, reader)).append("\">").append(sign).append("</a>");
}

}  // namespace

std::string note_mark_id(std::uint32_t note) { return "note-mark-" + std::to_string(note); }

std::string passage_id(const Passage& passage, std::size_t number) {
  if (passage.lines.first > 0) return "L" + std::to_string(passage.lines.first);
  return "p" + std::to_string(number);
}

std::string unit_page_path(const Document& unit) {
  return unit_url(unit.kind, unit.id, unit.number, {});
}

std::string PassageWriter::id_attribute(const std::string& id) {
  if (!ids_.insert(id).second) return "";
  return " id=\"" + escape_html(id) + "\"";
}

std::string PassageWriter::link_here(const std::string& id, std::string_view css_class,
                                     std::uint32_t line) const {
  std::string html = "<a class=\"";
  html.append(css_class).append("\" href=\"#").append(id).append("\" aria-label=\"");
  html.append(line > 0 ? format(Message::link_to_line, context_.reader, {std::to_string(line)})
                       : std::string(text_of(Message::link_to_passage, context_.reader)));
  return html.append("\"></a>");
}

ReadingRequest PassageWriter::elsewhere() const {
  ReadingRequest request;
  request.search.language = context_.reader;
  request.versions = context_.versions;
  return request;
}

std::string PassageWriter::cite_link(const Document& unit, LineRange lines) const {
  ReadingRequest cite = elsewhere();
  cite.cited = lines;
  std::string html = "<a class=\"cite\" href=\"";
  html.append(escape_html(reading_url(unit_page_path(unit) + "#cite", cite))).append("\">");
  return html.append(text_of(Message::cite, context_.reader)).append("</a>");
}

void PassageWriter::add_matches(std::vector<MarkupSpan>& spans, std::vector<MarkupPoint>& points,
                                const std::vector<ByteRange>& matches) {
  for (const ByteRange match : matches) {
    const std::uint32_t number = ++hits_;
    spans.push_back({MarkupLayer::match, match.begin, match.end,
                     "<mark" + id_attribute("hit-" + std::to_string(number)) + ">", "<mark>",
                     "</mark>"});
    std::string steps = "<span class=\"step\">";
    if (number > 1) {
      steps.append(step_link(number - 1, Message::previous_match, "‹", context_.reader));
    }
    steps.append(step_link(number + 1, Message::next_match, "›", context_.reader));
    points.push_back({match.end, steps.append("</span>")});
  }
}

std::string PassageWriter::sentence_id(const Passage& passage, std::size_t number,
                                       std::size_t sentence) {
  const std::uint32_t line = passage.sentences[sentence].lines.first;
  if (line == 0) return passage_id(passage, number) + "-" + std::to_string(sentence + 1);
  const std::uint32_t order = ++begun_[line];
  std::string id = "L" + std::to_string(line);
  if (order > 1 || ids_.contains(id)) id.append("-").append(std::to_string(order));
  return id;
}

void PassageWriter::add_sentences(std::vector<MarkupSpan>& spans, std::vector<MarkupPoint>& points,
                                  const Passage& passage, std::size_t number) {
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    const Sentence& sentence = passage.sentences[i];
    const std::string id = sentence_id(passage, number, i);
    const std::string attribute = id_attribute(id);
    if (attribute.empty()) continue;
    spans.push_back({MarkupLayer::sentence, sentence.begin, sentence.end, "<span" + attribute + ">",
                     "<span>", "</span>"});
    // A passage of one sentence has its own link.
    if (passage.sentences.size() == 1) continue;
    points.push_back({sentence.end, link_here(id, "at", sentence.lines.first)});
  }
}

std::string PassageWriter::note_html(std::uint32_t note) {
  const std::string label = to_roman(note);
  const std::string number = std::to_string(note);
  std::string html = "<sup><a class=\"note\"" + id_attribute(note_mark_id(note)) + " href=\"";
  if (!context_.notes.contains(note)) html.append(escape_html(reading_url("/paper", elsewhere())));
  html.append("#footnote-").append(number).append("\" aria-label=\"");
  html.append(format(Message::note, context_.reader, {label}));
  return html.append("\">").append(label).append("</a></sup>");
}

std::string PassageWriter::plain_html(std::string_view text, Language language) {
  std::vector<MarkupSpan> spans;
  std::vector<MarkupPoint> points;
  if (context_.marker) add_matches(spans, points, context_.marker->marks(text, language));
  return inline_markup(text, spans, points);
}

std::string PassageWriter::text_html(const Passage& passage, Language language, std::size_t number,
                                     bool has_address) {
  std::vector<MarkupSpan> spans;
  std::vector<MarkupPoint> points;  // of one place: steps, markers, the sentence's link
  if (context_.marker) add_matches(spans, points, context_.marker->marks(passage, language));
  add_links(spans, passage, context_.reader);
  for (const NoteMark& mark : passage.notes) points.push_back({mark.offset, note_html(mark.note)});
  if (has_address) add_sentences(spans, points, passage, number);
  return inline_markup(passage.text, spans, points);
}

std::string PassageWriter::passage_html(const Document& unit, const Version& version,
                                        std::size_t number, const PassageStyle& style) {
  const Passage& passage = version.passages[number];
  std::string_view tag = passage.kind == PassageKind::list_item ? "li" : "p";
  if (!style.tag.empty()) tag = style.tag;
  std::string html = "<" + std::string(tag);
  if (!style.css_class.empty()) html.append(" class=\"").append(style.css_class).append("\"");
  const std::string id = passage_id(passage, number);
  const std::string attribute = style.has_address ? id_attribute(id) : "";
  html.append(attribute);
  if (style.says_language) html.append(language_attribute(version.language));
  html.append(">");
  if (!attribute.empty()) html.append(link_here(id, "here", passage.lines.first));
  html.append(text_html(passage, version.language, number, style.has_address));
  if (!attribute.empty() && passage.lines.first > 0) html.append(cite_link(unit, passage.lines));
  return html.append("</").append(tag).append(">\n");
}

std::string PassageWriter::passages_html(const Document& unit, const Version& version) {
  std::string html;
  bool in_list = false;
  for (std::size_t i = 0; i < version.passages.size(); ++i) {
    const bool item = version.passages[i].kind == PassageKind::list_item;
    if (item != in_list) html.append(item ? "<ul>\n" : "</ul>\n");
    in_list = item;
    html.append(passage_html(unit, version, i));
  }
  if (in_list) html.append("</ul>\n");
  return html;
}

}  // namespace gfmd
