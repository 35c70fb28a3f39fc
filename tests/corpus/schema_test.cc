#include "corpus/schema.h"

#include <catch2/catch.hpp>
#include <set>

namespace gfmd {
namespace {

TEST_CASE("each facet has a row of its own, in the order of the fields") {
  std::set<std::uint32_t> slots{kLengthsSlot, kYearSlot};
  std::set<std::string_view> names;
  std::size_t row = 0;
  for (const FacetSpec& spec : facet_table()) {
    CHECK(spec.field == kFacetFields.at(row++));
    CHECK(facet_spec(spec.field).slot == spec.slot);
    CHECK(parse_facet(spec.name) == spec.field);
    CHECK(slots.insert(spec.slot).second);
    CHECK(names.insert(spec.name).second);
  }
  CHECK(row == kFacetFieldCount);
}

TEST_CASE("names and slots of facets are those stored in indexes") {
  CHECK(facet_spec(FacetField::kind).name == "kind");
  CHECK(facet_spec(FacetField::kind).slot == 0);
  CHECK(facet_spec(FacetField::partner).name == "partner");
  CHECK(facet_spec(FacetField::partner).slot == 6);
  CHECK(facet_spec(FacetField::language).slot == 7);
  CHECK(facet_spec(FacetField::instrument).slot == 8);
  CHECK(facet_spec(FacetField::body).slot == 9);
}

TEST_CASE("an unknown facet has no row") {
  CHECK_FALSE(parse_facet("countries"));
  CHECK_FALSE(parse_facet("Kind"));
  CHECK_FALSE(parse_facet(""));
}

TEST_CASE("text fields have different letters, none that another prefix begins with") {
  std::set<char> letters{'Q', 'S'};
  for (const TextField field : kTextFields) CHECK(letters.insert(text_field_letter(field)).second);
}

}  // namespace
}  // namespace gfmd
