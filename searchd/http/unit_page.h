#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/related_unit.h"
#include "searchd/engine/similar_response.h"
#include "stemmers/language.h"

/// The reading pages of single units. Each function returns the whole HTML document.
namespace gfmd {

/// What a unit's page needs besides the unit.
struct UnitPageContext {
  Language reader = Language::en;
  std::string revision;
  bool has_next = false;  // practices: there is one behind it
  std::string base = {};  // see site_address.h
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
