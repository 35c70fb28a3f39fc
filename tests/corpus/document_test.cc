#include "corpus/document.h"

#include <catch2/catch.hpp>

namespace gfmd {

TEST_CASE("every kind of document is found by its name") {
  for (const DocumentKind kind : kDocumentKinds) CHECK(parse_kind(kind_name(kind)) == kind);
  CHECK(kind_name(DocumentKind::footnote) == "footnote");
  CHECK(parse_kind("practice") == DocumentKind::practice);
}

TEST_CASE("what names no kind is refused") {
  CHECK_FALSE(parse_kind(""));
  CHECK_FALSE(parse_kind("Practice"));
  CHECK_FALSE(parse_kind("practices"));
}

}  // namespace gfmd
