#include <catch2/catch.hpp>

#include "searchd/engine/searcher.h"

using namespace gfmd;

TEST_CASE("units of the paper stand on its page, practices on theirs, records on their own") {
  const LineRange lines{449, 545};
  CHECK(unit_url(DocumentKind::section, "section-decent-work", 0, lines) ==
        "/paper#section-decent-work");
  CHECK(unit_url(DocumentKind::footnote, "footnote-24", 24, lines) == "/paper#footnote-24");
  CHECK(unit_url(DocumentKind::practice, "practice-3", 3, lines) == "/practice/3");
  CHECK(unit_url(DocumentKind::practice, "mexico-7", 7, {}) == "/doc/mexico-7");
  CHECK(unit_url(DocumentKind::section, "other", 0, {}) == "/doc/other");
  CHECK(unit_url(DocumentKind::document, "a/b?c é", 0, {}) == "/doc/a%2Fb%3Fc%20%C3%A9");
}

TEST_CASE("a passage is reached by its first line, or by its number") {
  CHECK(passage_url(DocumentKind::section, "section-decent-work", 0, {383, 395}, 1) ==
        "/paper#L383");
  CHECK(passage_url(DocumentKind::practice, "practice-3", 3, {925, 929}, 0) == "/practice/3#L925");
  CHECK(passage_url(DocumentKind::document, "d", 0, {}, 2) == "/doc/d#p2");
}
