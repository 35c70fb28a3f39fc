#include "searchd/engine/snapshot_data.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

TEST_CASE("what searchers share is read once from the index") {
  const InventedIndex index(R"({"id":"a","title":"Uno","body":"dos","lang":"es","year":2010}
{"id":"b","title":"","body":"two","country":["Kenya"]}
)");
  const SnapshotData data(index.directory());
  CHECK(data.years == std::vector<std::uint16_t>{0, 2010, 0});
  CHECK(data.lexicons[static_cast<std::size_t>(Language::es)].find("dos") != nullptr);
  CHECK(data.lexicons[static_cast<std::size_t>(Language::fr)].entries().empty());
  CHECK(data.facets[static_cast<std::size_t>(FacetField::country)].values(2).size() == 1);
  CHECK(data.lengths.relative(Language::en, TextField::body, 2) == Approx(1));
}

TEST_CASE("what not every search needs can be made at once") {
  const InventedIndex index(R"({"id":"a","title":"Detention","body":"two"})");
  const SnapshotData data(index.directory());
  data.complete();
  CHECK(data.spelling.get()[0].knows("detention"));
  CHECK(data.spelling.get()[0].knows("smuggler"));
  CHECK_FALSE(data.suggester.get().find("deten", Language::en, 5).empty());
}

TEST_CASE("a directory without an index is refused") {
  CHECK_THROWS_AS(SnapshotData("/nowhere/at/all"), IndexUnusable);
}
