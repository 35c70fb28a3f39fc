#include "searchd/http/reading_pages.h"

#include <functional>
#include <memory>
#include <set>
#include <utility>

#include "searchd/http/paper_reader.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/reading_request.h"
#include "searchd/http/unit_page.h"

namespace gfmd {
namespace {

using Marker = std::unique_ptr<TextMarker>;

CitationContext citation_context(const Call& call, const ReadingRequest& request) {
  return {request.search.language, call.base_address(), call.context.manifest.revision,
          request.versions == ShownVersions::printed};
}

/// `make` is given what marks the query; null where there is none.
Response marked_page(const Call& call, const std::string& path, const ReadingRequest& request,
                     const std::function<std::string(Marker)>& make) {
  // Citations name the host.
  const std::string canonical = reading_url(path, request) + "\n" + call.base_address();
  return cached(call, canonical, [&] {
    Marker marker;
    if (!request.search.query.empty()) {
      auto made = call.context.engine.marker(request.search);
      if (!made) return call.fail(problem_of(made.error()));
      marker = *std::move(made);
    }
    return page_response(make(std::move(marker)));
  });
}

/// The notes to a unit's printed text that the index holds, in order.
std::vector<Document> notes_of(SearchEngine& engine, const Document& unit) {
  std::vector<Document> notes;
  std::set<std::uint32_t> known;
  for (const Passage& passage : unit.versions.front().passages) {
    for (const NoteMark& mark : passage.notes) {
      if (!known.insert(mark.note).second) continue;
      auto note = engine.document("footnote-" + std::to_string(mark.note));
      if (note && note->source == unit.source) notes.push_back(*std::move(note));
    }
  }
  return notes;
}

/// What a unit's page says of other units.
void add_related(SearchEngine& engine, const std::string& id, UnitPageContext& context) {
  constexpr std::uint32_t kMostSimilar = 3;
  const Language reader = context.request.search.language;
  if (auto related = engine.related(id, reader)) context.related = *std::move(related);
  if (!context.related.empty()) return;
  if (auto similar = engine.similar({id, reader, kMostSimilar})) {
    context.similar = std::move(similar->hits);
  }
}

Response unit_page(const Call& call, const Document& unit, const ReadingRequest& request,
                   std::string (*render)(const Document&, const UnitPageContext&)) {
  if (const auto fault = lines_fault(unit, request.cited)) return call.fail(problem_of(*fault));
  return marked_page(call, unit_page_path(unit), request, [&](Marker marker) {
    SearchEngine& engine = call.context.engine;
    const std::string next = "practice-" + std::to_string(unit.number + 1);
    UnitPageContext context;
    context.request = request;
    context.citation = citation_context(call, request);
    context.has_next = unit.kind == DocumentKind::practice && engine.document(next).has_value();
    context.notes = notes_of(engine, unit);
    context.marker = marker.get();
    add_related(engine, unit.id, context);
    return render(unit, context);
  });
}

}  // namespace

Response paper_page(const Call& call) {
  const auto request = decode_paper_page(call.target.parameters, call.accept_language());
  if (!request) return call.fail(problem_of(request.error()));
  return marked_page(call, "/paper", *request, [&](Marker marker) {
    const PaperText paper = read_paper(call.context.engine);
    return render_paper_page(paper, *request, citation_context(call, *request), marker.get());
  });
}

Response practice_page(const Call& call) {
  const auto request = decode_unit_page(call.target.parameters, call.accept_language());
  if (!request) return call.fail(problem_of(request.error()));
  const std::string& segment = call.target.segments.back();
  const auto practice = call.context.engine.document("practice-" + segment);
  // A catalogue's practices have ids and pages of their own.
  if (!practice || std::to_string(practice->number) != segment) {
    return call.fail(not_found("there is no practice " + segment));
  }
  return unit_page(call, *practice, *request, render_practice_page);
}

Response document_page(const Call& call) {
  const auto request = decode_unit_page(call.target.parameters, call.accept_language());
  if (!request) return call.fail(problem_of(request.error()));
  const std::string& id = call.target.segments.back();
  const auto document = call.context.engine.document(id);
  if (!document) return call.fail(not_found("there is no unit \"" + id + "\""));
  return unit_page(call, *document, *request, render_document_page);
}

}  // namespace gfmd
