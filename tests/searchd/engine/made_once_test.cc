#include "searchd/engine/made_once.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace gfmd;

TEST_CASE("a value is made once, however many ask for it") {
  std::atomic<int> made = 0;
  const MadeOnce<int> value([&] { return ++made; });
  CHECK(made == 0);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { (void)value.get(); });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(value.get() == 1);
  CHECK(made == 1);
}

TEST_CASE("where making it fails, the next to ask tries again") {
  int tries = 0;
  const MadeOnce<int> value([&]() -> int {
    if (++tries == 1) throw std::runtime_error("not yet");
    return 7;
  });
  CHECK_THROWS_AS(value.get(), std::runtime_error);
  CHECK(value.get() == 7);
  CHECK(tries == 2);
}
