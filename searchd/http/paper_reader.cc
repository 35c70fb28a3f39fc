#include "searchd/http/paper_reader.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "corpus/schema.h"

namespace gfmd {
namespace {

constexpr std::uint32_t kMaxPages = 10;  // of kMaxPerPage hits

std::vector<Hit> in_printed_order(SearchEngine& engine, std::initializer_list<DocumentKind> kinds) {
  SearchRequest request;
  request.facets.clear();
  request.per_page = kMaxPerPage;
  request.sort = SortOrder::printed;
  request.snippets = false;
  for (const DocumentKind kind : kinds) {
    request.filters.at(static_cast<std::size_t>(FacetField::kind)).emplace_back(kind_name(kind));
  }
  std::vector<Hit> hits;
  for (request.page = 1; request.page <= kMaxPages; ++request.page) {
    auto answer = engine.search(request);
    if (!answer) break;  // nothing in the request is the reader's: it cannot be wrong
    std::move(answer->hits.begin(), answer->hits.end(), std::back_inserter(hits));
    if (hits.size() >= answer->total) break;
  }
  return hits;
}

void extend(LineRange& range, LineRange by) {
  range.first = range.first == 0 ? by.first : std::min(range.first, by.first);
  range.last = std::max(range.last, by.last);
}

}  // namespace

PaperText read_paper(SearchEngine& engine) {
  PaperText paper;
  for (const Hit& hit :
       in_printed_order(engine, {DocumentKind::section, DocumentKind::recommendation,
                                 DocumentKind::question, DocumentKind::footnote})) {
    if (hit.lines.first == 0) continue;  // a catalogue's, on a page of its own
    if (auto unit = engine.document(hit.id)) paper.units.push_back(std::move(*unit));
  }
  for (const Hit& hit : in_printed_order(engine, {DocumentKind::practice})) {
    if (!hit.url.starts_with("/practice/")) continue;
    if (auto practice = engine.document(hit.id)) paper.practices.push_back(std::move(*practice));
  }
  return paper;
}

PaperOutline read_outline(SearchEngine& engine) {
  PaperOutline outline;
  for (const Hit& note : in_printed_order(engine, {DocumentKind::footnote})) {
    if (note.url.starts_with("/paper")) extend(outline.notes, note.lines);
  }
  for (const Hit& hit : in_printed_order(
           engine, {DocumentKind::section, DocumentKind::recommendation, DocumentKind::question})) {
    if (!hit.url.starts_with("/paper")) continue;
    const bool before_notes = outline.notes.first == 0 || hit.lines.first < outline.notes.first;
    extend(before_notes ? outline.text : outline.annex, hit.lines);
  }
  for (const Hit& hit : in_printed_order(engine, {DocumentKind::practice})) {
    if (hit.url.starts_with("/practice/")) extend(outline.annex, hit.lines);
  }
  return outline;
}

}  // namespace gfmd
