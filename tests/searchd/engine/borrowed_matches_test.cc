#include "searchd/engine/borrowed_matches.h"

#include <catch2/catch.hpp>

#include "invented_index.h"
#include "searchd/engine/ranking.h"

using namespace gfmd;

TEST_CASE("a note may score a little less than the text that cites it, if that has a score") {
  const InventedIndex index = InventedIndex::of_the_paper();
  const IndexReader reader = index.reader();
  DocumentStore store(reader);
  const std::uint32_t note = reader.find("footnote-24").value();
  const std::uint32_t section = reader.find("section-immigration-detention").value();
  const std::uint32_t practice = reader.find("practice-3").value();
  std::vector<float> scores(reader.last_document() + std::size_t{1});
  DocumentSet borrowed(reader.last_document());
  borrowed.insert(note);
  borrowed.insert(practice);
  scores[note] = 3;
  scores[practice] = 5;
  CHECK(borrowed_limits(borrowed, scores, reader, store).empty());
  scores[section] = 2;
  const auto limits = borrowed_limits(borrowed, scores, reader, store);
  REQUIRE(limits.size() == 1);
  CHECK(limits[0].first == note);
  CHECK(limits[0].second == Approx(2 * ranking::kBorrowed));
  scores[section] = 4;
  CHECK(borrowed_limits(borrowed, scores, reader, store).empty());
}
