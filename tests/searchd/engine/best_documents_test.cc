#include "searchd/engine/best_documents.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("the best by score come first, ties by number") {
  const std::vector<float> scores{0, 1, 3, 1, 2, 9};
  DocumentSet documents(5);
  for (const std::uint32_t document : {1U, 2U, 3U, 4U}) documents.insert(document);
  using Numbers = std::vector<std::uint32_t>;
  CHECK(best_documents(documents, scores, 3) == Numbers{2, 4, 1});
  CHECK(best_documents(documents, scores, 9) == Numbers{2, 4, 1, 3});
  CHECK(best_documents(documents, scores, 0).empty());
}
