#include "searchd/engine/document_store.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

TEST_CASE("documents come by id and by number, and outlive their place in the store") {
  std::string records;
  for (int i = 0; i < 1100; ++i) {
    records += R"({"id":"d)" + std::to_string(i) + R"(","title":"t","body":"b)" +
               std::to_string(i) + "\"}\n";
  }
  const InventedIndex index(records);
  const IndexReader reader = index.reader();
  DocumentStore store(reader);
  const auto first = store.at(1);
  CHECK(first->id == "d0");
  CHECK(store.get("d0") == first);
  CHECK(store.get("nothing") == nullptr);
  for (std::uint32_t number = 1; number <= 1100; ++number) {
    CHECK(store.at(number)->id == "d" + std::to_string(number - 1));
  }
  CHECK(first->versions.at(0).passages.at(0).text == "b0");
}

TEST_CASE("a small index is read whole beforehand") {
  const InventedIndex index(R"({"id":"a","title":"","body":"x"}
{"id":"b","title":"","body":"y"}
)");
  const IndexReader reader = index.reader();
  DocumentStore store(reader);
  store.warm_up();
  CHECK(store.at(2)->id == "b");
  CHECK(store.get("a") == store.at(1));
}
