#include "searchd/engine/suggestion.h"

#include <catch2/catch.hpp>
#include <set>

using namespace gfmd;

TEST_CASE("every kind of suggestion has a name of its own, its facet's where it has one") {
  std::set<std::string_view> names;
  for (const SuggestionKind kind : kSuggestionKinds) {
    CHECK(names.insert(suggestion_kind_name(kind)).second);
    if (const auto field = suggestion_facet(kind)) {
      CHECK(suggestion_kind_name(kind) == facet_spec(*field).name);
    }
  }
  CHECK(suggestion_facet(SuggestionKind::theme) == FacetField::theme);
  CHECK_FALSE(suggestion_facet(SuggestionKind::title).has_value());
}
