#include "searchd/engine/kind_sets.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

TEST_CASE("each document stands in the set of its kind") {
  const InventedIndex index(
      R"({"id":"a","title":"","body":"one","kind":"practice"}
{"id":"b","title":"","body":"two"}
{"id":"c","title":"","body":"three","kind":"practice"}
)");
  const KindSets sets = read_kind_sets(FacetColumn::read(index.reader(), FacetField::kind), 3);
  const DocumentSet& practices = sets[static_cast<std::size_t>(DocumentKind::practice)];
  CHECK(practices.size() == 2);
  CHECK(practices.contains(1));
  CHECK(practices.contains(3));
  CHECK(sets[static_cast<std::size_t>(DocumentKind::document)].contains(2));
  CHECK(sets[static_cast<std::size_t>(DocumentKind::footnote)].size() == 0);
}
