#include "searchd/http/site_address.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Request asked(const std::string& host) {
  Request request;
  request.headers = {{"Host", host}};
  return request;
}

TEST_CASE("Addresses begin with the site's own, or else with the host that was asked") {
  CHECK(base_address(Request(), "").empty());
  CHECK(base_address(Request(), "https://example.org") == "https://example.org");
  CHECK(base_address(asked("inner:8088"), "https://example.org") == "https://example.org");
  for (const std::string host : {"example.org", "example.org:8080", "127.0.0.1:8088", "[::1]:80",
                                 "[2001:db8::1]", "a_b-c"}) {
    CHECK(base_address(asked(host), "") == "http://" + host);
  }
}

TEST_CASE("A host that is none is not written anywhere") {
  for (const std::string host :
       {"", "a b", "a&b", "a'b", "a;b=c", "a\"b", "a<b", "a/b", "a:b", "a:", ":80", "u@a", "[::1",
        "::1", "[a]b", "[]", "a%20b", "\xc3\xa9.org"}) {
    INFO(host);
    CHECK(base_address(asked(host), "").empty());
  }
}

TEST_CASE("A site's public address is a scheme and a host") {
  CHECK(parse_public_url("https://example.org") == "https://example.org");
  CHECK(parse_public_url("https://example.org/") == "https://example.org");
  CHECK(parse_public_url("http://127.0.0.1:8088/") == "http://127.0.0.1:8088");
  CHECK(parse_public_url("http://[::1]:8088") == "http://[::1]:8088");
  for (const std::string bad : {"", "*", "/", "example.org", "https://example.org//",
                                "https://example.org/search", "ftp://example.org", "https://a&b",
                                "https://u@example.org", "https://example.org?x", "null"}) {
    INFO(bad);
    CHECK_FALSE(parse_public_url(bad));
  }
}

}  // namespace
}  // namespace gfmd
