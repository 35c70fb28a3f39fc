#include "searchd/engine/posting_cache.h"

#include <algorithm>
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

TEST_CASE("positions of many documents are those of each, however long the list is") {
  std::string records;
  // "every" in all, "third" in one of three: longer and shorter than what is read all at once.
  for (std::size_t i = 0; i < PostingCache::kFewEntries + 44; ++i) {
    records += R"({"id":")" + std::to_string(i) + R"(","title":"","body":"every )" +
               (i % 3 == 0 ? "third every" : "one") + "\"}\n";
  }
  const InventedIndex index(records);
  const IndexReader reader = index.reader();
  for (const char* word : {"every", "third", "none"}) {
    const std::string term = spell_word(TextField::body, Language::en, word);
    for (const std::vector<std::uint32_t>& documents :
         {std::vector<std::uint32_t>{}, {1}, {2, 3, 4, 300}, {9'999}}) {
      PostingCache cache(reader);
      std::vector<std::uint32_t> seen;
      cache.read_positions(
          term, documents, [&](std::size_t i, std::span<const std::uint32_t> places) {
            const auto expected = reader.positions(documents[i], term);
            CHECK(std::equal(places.begin(), places.end(), expected.begin(), expected.end()));
            seen.push_back(documents[i]);
          });
      std::vector<std::uint32_t> having;
      for (const std::uint32_t document : documents) {
        if (document <= 300 && !reader.positions(document, term).empty())
          having.push_back(document);
      }
      CHECK(seen == having);
    }
  }
}
