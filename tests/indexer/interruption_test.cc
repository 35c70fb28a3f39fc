#include "indexer/interruption.h"

#include <catch2/catch.hpp>
#include <csignal>

namespace gfmd {
namespace {

TEST_CASE("a signal is noted and thrown where it is asked for") {
  const int signal = GENERATE(SIGINT, SIGTERM);
  const Interruption interruption;
  CHECK_NOTHROW(interruption.check());
  REQUIRE(std::raise(signal) == 0);
  CHECK_THROWS_AS(interruption.check(), Interrupted);
}

TEST_CASE("a signal once noted ends the process the next time") {
  const Interruption interruption;
  REQUIRE(std::raise(SIGINT) == 0);
  struct sigaction now {};
  REQUIRE(sigaction(SIGINT, nullptr, &now) == 0);
  CHECK(now.sa_handler == SIG_DFL);
}

TEST_CASE("the handling of before is back afterwards, and nothing noted") {
  struct sigaction before {};
  REQUIRE(sigaction(SIGINT, nullptr, &before) == 0);
  {
    const Interruption interruption;
    REQUIRE(std::raise(SIGINT) == 0);
  }
  struct sigaction after {};
  REQUIRE(sigaction(SIGINT, nullptr, &after) == 0);
  CHECK(after.sa_handler == before.sa_handler);
  CHECK_NOTHROW(Interruption().check());
}

}  // namespace
}  // namespace gfmd
