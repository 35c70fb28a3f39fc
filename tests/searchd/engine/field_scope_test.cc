#include "searchd/engine/field_scope.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("a scope is text fields, of some kinds of documents") {
  KindSets kinds;
  kinds.fill(DocumentSet(3));
  kinds[static_cast<std::size_t>(DocumentKind::practice)].insert(1);
  kinds[static_cast<std::size_t>(DocumentKind::footnote)].insert(2);
  kinds[static_cast<std::size_t>(DocumentKind::section)].insert(3);
  const FieldScope anywhere;
  for (const TextField field : kTextFields) CHECK((anywhere.has(field) && anywhere.has(field, 2)));
  const FieldScope title(TextScope::title, &kinds);
  CHECK(title.has(TextField::title));
  CHECK_FALSE(title.has(TextField::body));
  const FieldScope note(TextScope::note, &kinds);
  CHECK(note.has(TextField::body, 2));
  CHECK_FALSE(note.has(TextField::body, 1));
  CHECK_FALSE(note.has(TextField::title));
  const FieldScope section(TextScope::section, &kinds);
  CHECK((section.has(TextField::title, 3) && section.has(TextField::body, 3)));
  CHECK_FALSE(section.has(TextField::body, 1));
  const FieldScope summary(TextScope::summary, &kinds);
  CHECK(summary.has(TextField::summary, 2));
  CHECK(summary.has(TextField::body, 1));
  CHECK_FALSE(summary.has(TextField::body, 2));
  CHECK_FALSE(FieldScope(TextScope::note, nullptr).has(TextField::body));
}
