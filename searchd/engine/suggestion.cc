#include "searchd/engine/suggestion.h"

namespace gfmd {

std::string_view suggestion_kind_name(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::acronym:
      return "acronym";
    case SuggestionKind::symbol:
      return "symbol";
    case SuggestionKind::convention:
      return "convention";
    case SuggestionKind::title:
      return "title";
    case SuggestionKind::phrase:
      return "phrase";
    default:
      return facet_spec(*suggestion_facet(kind)).name;
  }
}

std::optional<FacetField> suggestion_facet(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::country:
      return FacetField::country;
    case SuggestionKind::place:
      return FacetField::place;
    case SuggestionKind::region:
      return FacetField::region;
    case SuggestionKind::theme:
      return FacetField::theme;
    case SuggestionKind::tag:
      return FacetField::tag;
    case SuggestionKind::partner:
      return FacetField::partner;
    default:
      return std::nullopt;
  }
}

}  // namespace gfmd
