#include "searchd/engine/posting_cache.h"

#include <catch2/catch.hpp>

#include "corpus/term.h"
#include "invented_index.h"

using namespace gfmd;

namespace {

std::vector<std::uint32_t> places(PostingCache& cache, const std::string& term,
                                  std::uint32_t document) {
  const auto found = cache.positions(term, document);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("a list is as in the index, read once or again") {
  const InventedIndex index(R"({"id":"a","title":"","body":"work and work"}
{"id":"b","title":"","body":"no"}
{"id":"c","title":"","body":"more work"}
)");
  const IndexReader reader = index.reader();
  const std::string work = spell_word(TextField::body, Language::en, "work");
  const std::string more = spell_word(TextField::body, Language::en, "more");
  // The second keeps next to nothing: every list is read anew.
  for (const std::size_t max_bytes : {PostingCache::kMaxBytes, std::size_t{900}, std::size_t{0}}) {
    PostingCache cache(reader, max_bytes);
    for (int again = 0; again < 3; ++again) {
      const auto list = cache.get(work);
      REQUIRE(list->entries.size() == 2);
      CHECK(list->entries[0].document == 1);
      CHECK(list->entries[0].frequency == 2);
      CHECK(list->entries[1].document == 3);
      CHECK(places(cache, work, 1) == std::vector<std::uint32_t>{0, 2});
      CHECK(places(cache, work, 2).empty());
      CHECK(places(cache, work, 3) == std::vector<std::uint32_t>{1});
      CHECK(places(cache, more, 3) == std::vector<std::uint32_t>{0});
      CHECK(cache.get("none")->entries.empty());
      CHECK(places(cache, "none", 1).empty());
    }
  }
}
