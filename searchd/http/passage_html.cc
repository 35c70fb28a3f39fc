#include "searchd/http/passage_html.h"

#include <algorithm>

#include "corpus/roman_numeral.h"
#include "searchd/http/html.h"
#include "searchd/http/messages.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

/// Markup between two bytes of a text; in order of `offset`, then as they were added.
struct Insertion {
  std::size_t offset;
  std::string html;
};

std::string link_of(const Reference& reference, Language reader) {
  if (reference.kind == ReferenceKind::url) {
    return is_linkable(reference.normal) ? reference.normal : "";
  }
  if (reference.kind != ReferenceKind::un_symbol) return "";
  SearchRequest search;
  search.query = reference.normal;
  search.language = reader;
  return search_url("/", search);
}

/// Links do not nest: a marker within a reference moves behind it.
std::size_t offset_of(const NoteMark& mark, const Passage& passage) {
  for (const Reference& reference : passage.references) {
    if (mark.offset > reference.begin && mark.offset < reference.end) return reference.end;
  }
  return mark.offset;
}

std::string insert_all(const std::string& text, std::vector<Insertion> insertions) {
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Insertion& a, const Insertion& b) { return a.offset < b.offset; });
  std::string html;
  std::size_t done = 0;
  for (const Insertion& insertion : insertions) {
    const std::size_t offset = std::clamp(insertion.offset, done, text.size());
    html.append(escape_html(std::string_view(text).substr(done, offset - done)));
    html.append(insertion.html);
    done = offset;
  }
  return html.append(escape_html(std::string_view(text).substr(done)));
}

}  // namespace

std::string note_mark_id(std::uint32_t note) { return "note-mark-" + std::to_string(note); }

std::string PassageWriter::id_attribute(const std::string& id) {
  if (!ids_.insert(id).second) return "";
  return " id=\"" + escape_html(id) + "\"";
}

std::string PassageWriter::text_html(const Passage& passage) {
  // Where several stand at one offset: a link ends, markers follow, the next sentence begins, and
  // then the next link.
  std::vector<Insertion> insertions;
  for (const Reference& reference : passage.references) {
    if (!link_of(reference, reader_).empty()) insertions.push_back({reference.end, "</a>"});
  }
  for (const NoteMark& mark : passage.notes) {
    const std::string label = to_roman(mark.note);
    insertions.push_back(
        {offset_of(mark, passage), "<sup><a" + id_attribute(note_mark_id(mark.note)) + " href=\"" +
                                       escape_html(footnote_page_) + "#footnote-" +
                                       std::to_string(mark.note) + "\" aria-label=\"" +
                                       format(Message::note, reader_, {label}) + "\">" + label +
                                       "</a></sup>"});
  }
  for (const Sentence& sentence : passage.sentences) {
    if (sentence.lines.first == 0) continue;
    const std::string id = id_attribute("L" + std::to_string(sentence.lines.first));
    if (!id.empty()) insertions.push_back({sentence.begin, "<span" + id + "></span>"});
  }
  for (const Reference& reference : passage.references) {
    const std::string url = link_of(reference, reader_);
    if (url.empty()) continue;
    insertions.push_back({reference.begin, "<a href=\"" + escape_html(url) + "\">"});
  }
  return insert_all(passage.text, std::move(insertions));
}

std::string PassageWriter::passages_html(const std::vector<Passage>& passages, bool number) {
  std::string html;
  bool in_list = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    const bool item = passage.kind == PassageKind::list_item;
    if (item != in_list) html.append(item ? "<ul>\n" : "</ul>\n");
    in_list = item;
    std::string id;
    if (passage.lines.first > 0) {
      id = id_attribute("L" + std::to_string(passage.lines.first));
    } else if (number) {
      id = id_attribute("p" + std::to_string(i));
    }
    html.append(item ? "<li" : "<p").append(id).append(">");
    html.append(text_html(passage)).append(item ? "</li>\n" : "</p>\n");
  }
  if (in_list) html.append("</ul>\n");
  return html;
}

}  // namespace gfmd
