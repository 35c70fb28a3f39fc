#pragma once

#include <string_view>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/suggestion.h"
#include "stemmers/language.h"

/// What kinds, facets, orders and languages are called in the three languages. Not escaped: none
/// has a character that HTML reserves. Safe for concurrent use.
namespace gfmd {

[[nodiscard]] std::string_view kind_label(DocumentKind kind, Language language);  // of one unit
[[nodiscard]] std::string_view facet_label(FacetField field, Language language);
[[nodiscard]] std::string_view suggestion_label(SuggestionKind kind, Language language);
[[nodiscard]] std::string_view reference_label(ReferenceKind kind, Language language);
[[nodiscard]] std::string_view sort_label(SortOrder order, Language language);
[[nodiscard]] std::string_view facet_order_label(FacetOrder order, Language language);

/// A language's name in itself ("español"), and in the reader's ("Spanish").
[[nodiscard]] std::string_view own_name(Language language);
[[nodiscard]] std::string_view name_in(Language language, Language reader);

}  // namespace gfmd
