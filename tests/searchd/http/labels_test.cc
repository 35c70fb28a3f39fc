#include "searchd/http/labels.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Every kind of suggestion has a label in every language") {
  for (const SuggestionKind kind : kSuggestionKinds) {
    for (const Language language : kLanguages) {
      CHECK_FALSE(suggestion_label(kind, language).empty());
    }
  }
  CHECK(suggestion_label(SuggestionKind::country, Language::fr) == "Pays");
  CHECK(suggestion_label(SuggestionKind::title, Language::en) == "Title");
}

TEST_CASE("Names of kinds, facets, orders and languages") {
  for (const Language language : kLanguages) {
    for (const DocumentKind kind : kDocumentKinds) CHECK_FALSE(kind_label(kind, language).empty());
    for (const FacetField field : kFacetFields) CHECK_FALSE(facet_label(field, language).empty());
    CHECK_FALSE(sort_label(SortOrder::year, language).empty());
    CHECK(facet_order_label(FacetOrder::label, language) == "A–Z");
    CHECK(name_in(language, language).size() == own_name(language).size());
  }
  CHECK(kind_label(DocumentKind::question, Language::fr) == "Question d’orientation");
  CHECK(facet_label(FacetField::partner, Language::es) == "Socio");
  CHECK(sort_label(SortOrder::printed, Language::en) == "Printed order");
  CHECK(name_in(Language::fr, Language::en) == "French");
}

}  // namespace
}  // namespace gfmd
