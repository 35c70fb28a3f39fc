#include "searchd/engine/query_fields.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("a field has names in three languages, with or without accents and capitals") {
  for (const char* name : {"country", "Country", "país", "PAÍS", "pais", "pays"}) {
    const auto field = find_query_field(name);
    REQUIRE(field.has_value());
    CHECK(field->kind == QueryField::Kind::facet);
    CHECK(field->facet == FacetField::country);
    CHECK(query_field_name(*field) == "country");
  }
  CHECK(find_query_field("résumé")->scope == TextScope::summary);
  CHECK(find_query_field("año")->kind == QueryField::Kind::year);
  CHECK(find_query_field("símbolo")->kind == QueryField::Kind::symbol);
}

TEST_CASE("other names are no fields") {
  CHECK_FALSE(find_query_field("foo").has_value());
  CHECK_FALSE(find_query_field("").has_value());
  CHECK_FALSE(find_query_field("http").has_value());
  CHECK(query_field_name({}).empty());
}
