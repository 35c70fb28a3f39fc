#include "corpus/nearest_name.h"

#include <array>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("edits are counted") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("kenya", "kenya", 3) == 0);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("kenia", "kenya", 3) == 1);
  CHECK(edit_distance("keny", "kenya", 3) == 1);
  CHECK(edit_distance("mexcio", "mexico", 3) == 1);  // a swap is one edit
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("ca", "abc", 5) == 3);  // optimal string alignment: 2 without the restriction
}

TEST_CASE("beyond the limit there is only one answer") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abcdefgh", "stuvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
}

TEST_CASE("a slip in a name leads to it, in any of the languages") {
  CHECK(nearest_facet_name(FacetField::country, "Mexcio") == "Mexico");
  CHECK(nearest_facet_name(FacetField::country, "Filippines") == "Philippines");
  CHECK(nearest_facet_name(FacetField::country, "Republica Dominicna") == "República Dominicana");
  CHECK(nearest_facet_name(FacetField::theme, "Child protecton") == "Child protection");
  CHECK(nearest_facet_name(FacetField::place, "Sub-Saharan Afrika") == "Sub-Saharan Africa");
}

TEST_CASE("nothing is suggested for what is near to nothing") {
  CHECK(nearest_facet_name(FacetField::country, "Atlantis").empty());
  CHECK(nearest_facet_name(FacetField::country, "XQ").empty());  // every code would be near
  CHECK(nearest_facet_name(FacetField::country, "").empty());
  CHECK(nearest_facet_name(FacetField::kind, "Practices").empty());
}

TEST_CASE("of words the nearest is found") {
  constexpr std::array<std::string_view, 3> kWords{"country", "count", "place"};
  CHECK(nearest_word(kWords, "contry") == "country");
  CHECK(nearest_word(kWords, "counts") == "count");
  CHECK(nearest_word(kWords, "author").empty());
}

}  // namespace
}  // namespace gfmd
