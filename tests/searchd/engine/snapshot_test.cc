#include <catch2/catch.hpp>
#include <filesystem>

#include "invented_index.h"
#include "searchd/engine/searcher.h"

using namespace gfmd;

TEST_CASE("a snapshot knows its revision") {
  const InventedIndex index(R"({"id":"a","title":"Uno","body":"dos","lang":"es","year":2010}
)");
  const auto snapshot = Snapshot::open(index.directory());
  CHECK_FALSE(snapshot->manifest().revision.empty());
  CHECK(snapshot->fallback_reason().empty());
}

TEST_CASE("a snapshot answers on when its files are gone") {
  auto index = std::make_unique<InventedIndex>(R"({"id":"a","title":"","body":"rescue"}
)");
  const auto snapshot = Snapshot::open(index->directory());
  std::filesystem::remove_all(index->directory());
  Searcher searcher(snapshot);
  SearchRequest request;
  request.query = "rescue";
  CHECK(searcher.search(request)->total == 1);
}
