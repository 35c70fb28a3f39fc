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

TEST_CASE("a record says the same whichever file brings it, a paper's unit does not") {
  Document a;
  a.id = "a";
  a.source = "monday.jsonl";
  Document b = a;
  b.source = "tuesday.jsonl";
  CHECK(says_the_same(a, b));
  b.year = 2015;
  CHECK_FALSE(says_the_same(a, b));
  b = a;
  a.lines = b.lines = {1, 3};
  CHECK(says_the_same(a, b));
  b.source = "other.txt";
  CHECK_FALSE(says_the_same(a, b));
}

}  // namespace gfmd
