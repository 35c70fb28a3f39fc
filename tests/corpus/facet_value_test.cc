#include "corpus/facet_value.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("labels come from the vocabularies, in the reader's language") {
  CHECK(facet_label(FacetField::country, "KE", Language::es) == "Kenia");
  CHECK(facet_label(FacetField::partner, "KE", Language::en) == "Kenya");
  CHECK(facet_label(FacetField::partner, "iom", Language::fr) ==
        "Organisation internationale pour les migrations");
  CHECK(facet_label(FacetField::region, "002", Language::fr) == "Afrique");
  CHECK(facet_label(FacetField::kind, "practice", Language::es) == "Prácticas");
  CHECK(facet_label(FacetField::language, "es", Language::en) == "Spanish");
  CHECK_FALSE(facet_label(FacetField::theme, "nothing-of-the-kind", Language::en).has_value());
  CHECK_FALSE(facet_label(FacetField::kind, "nothing", Language::en).has_value());
}

TEST_CASE("a name resolves within what its facet may hold") {
  REQUIRE(resolve_facet_name(FacetField::place, "Afrique") != nullptr);
  CHECK(resolve_facet_name(FacetField::place, "Afrique")->key == "002");
  CHECK(resolve_facet_name(FacetField::country, "Pays-Bas")->key == "NL");
  CHECK(resolve_facet_name(FacetField::region, "Pays-Bas") == nullptr);
  CHECK(resolve_facet_name(FacetField::kind, "Prácticas") == nullptr);
}

TEST_CASE("a stored value keeps what was printed only where no vocabulary knows its key") {
  const std::string known = spell_facet_value(FacetField::country, {"KE", "Republic of Kenya"});
  CHECK(known == "KE");
  CHECK(split_facet_value(known) == std::pair<std::string_view, std::string_view>{"KE", ""});
  const std::string unknown = spell_facet_value(FacetField::tag, {"odd-thing", "Odd thing!"});
  CHECK(split_facet_value(unknown) ==
        std::pair<std::string_view, std::string_view>{"odd-thing", "Odd thing!"});
}
