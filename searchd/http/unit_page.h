#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/related_unit.h"
#include "searchd/engine/similar_response.h"
#include "searchd/engine/text_marker.h"
#include "searchd/http/cite_html.h"
#include "searchd/http/reading_request.h"

/// The reading pages of single units. Each function returns the whole HTML document.
namespace gfmd {

/// What a unit's page needs besides the unit.
struct UnitPageContext {
  ReadingRequest request;
  CitationContext citation;
  bool has_next = false;               // practices: there is one behind it
  std::vector<Document> notes;         // to its text, in order
  const TextMarker* marker = nullptr;  // null: nothing is marked
  std::vector<RelatedUnit> related = {};
  std::vector<SimilarHit> similar = {};  // shown where nothing is related
};

/// A practice of the annex: its fields as printed, and before them the version in the reader's
/// language where there is one.
[[nodiscard]] std::string render_practice_page(const Document& practice,
                                               const UnitPageContext& context);

/// Any unit: the version in the reader's language, the printed one, and what is known of it.
[[nodiscard]] std::string render_document_page(const Document& document,
                                               const UnitPageContext& context);

}  // namespace gfmd
