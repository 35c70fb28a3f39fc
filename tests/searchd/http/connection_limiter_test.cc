#include "searchd/http/connection_limiter.h"

#include <catch2/catch.hpp>
#include <vector>

namespace gfmd {
namespace {

TEST_CASE("Connections are limited in all and by address, and places come back") {
  ConnectionLimiter limiter(3, 2);
  std::vector<ConnectionLimiter::Admission> held;
  const auto admit = [&](const char* address) {
    auto admission = limiter.admit(address);
    const bool admitted = admission.has_value();
    if (admitted) held.push_back(std::move(*admission));
    return admitted;
  };
  CHECK(admit("a"));
  CHECK(admit("a"));
  CHECK_FALSE(admit("a"));
  CHECK(admit("b"));
  CHECK_FALSE(admit("b"));  // the server is full
  held.pop_back();
  CHECK(admit("b"));
  held.clear();
  CHECK(admit("a"));
  CHECK(admit("a"));
  CHECK_FALSE(admit("a"));
}

}  // namespace
}  // namespace gfmd
