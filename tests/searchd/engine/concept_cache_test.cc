#include "searchd/engine/concept_cache.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "searchd/engine/concept_matcher.h"

using namespace gfmd;

namespace {

std::shared_ptr<const ConceptMatches> matches() { return std::make_shared<ConceptMatches>(); }

}  // namespace

TEST_CASE("what was put is found, by its key") {
  ConceptCache cache;
  const auto first = matches();
  cache.put(1, first, 10);
  CHECK(cache.find(1) == first);
  CHECK(cache.find(2) == nullptr);
}

TEST_CASE("no more is kept than allowed") {
  ConceptCache cache(10);
  cache.put(1, matches(), 6);
  cache.put(2, matches(), 6);
  CHECK(cache.find(1) == nullptr);
  CHECK(cache.find(2) != nullptr);
  cache.put(3, matches(), 4);
  CHECK(cache.find(2) != nullptr);
  cache.put(4, matches(), 11);
  CHECK(cache.find(4) == nullptr);
}

TEST_CASE("several may ask and put at once") {
  ConceptCache cache(100);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (std::uint32_t key = 0; key < 200; ++key) {
        if (cache.find(key) == nullptr) cache.put(key, matches(), 1);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(cache.find(199) != nullptr);
}
