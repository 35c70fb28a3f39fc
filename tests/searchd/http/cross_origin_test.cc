#include "searchd/http/cross_origin.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

std::string header(const Response& response, std::string_view name) {
  for (const Header& each : response.headers) {
    if (each.name == name) return each.value;
  }
  return "";
}

Response answer(const std::vector<std::string>& allowed, const std::string& origin,
                const std::string& method = "GET", bool preflight = false) {
  Request request;
  request.method = method;
  if (!origin.empty()) request.headers.push_back({"Origin", origin});
  if (preflight) request.headers.push_back({"Access-Control-Request-Method", "POST"});
  Response response;
  if (method == "OPTIONS") response.headers = {{"Allow", "POST, OPTIONS"}};
  add_cross_origin(request, allowed, response);
  return response;
}

const std::vector<std::string> kSites{"https://a.example", "http://b.example:8080"};

TEST_CASE("Sites are named as browsers name them") {
  for (const std::string good :
       {"*", "https://example.org", "http://localhost:3000", "http://[::1]:80"}) {
    INFO(good);
    CHECK(is_origin(good));
  }
  for (const std::string bad :
       {"", "example.org", "https://example.org/", "https://example.org/a", "ftp://example.org",
        "https://", "https://u@example.org", "https://example.org?x", "HTTPS://example.org",
        "https://Example.org", "https://a b", "null", "https://*.example.org/", "https:///a"}) {
    INFO(bad);
    CHECK_FALSE(is_origin(bad));
  }
}

TEST_CASE("Scripts of the sites named may read, those of others not") {
  const Response named = answer(kSites, "http://b.example:8080");
  CHECK(header(named, "Access-Control-Allow-Origin") == "http://b.example:8080");
  CHECK(header(named, "Access-Control-Expose-Headers") == "ETag, Link, X-Request-Id");
  CHECK(header(named, "Vary") == "Origin");
  CHECK(header(named, "Access-Control-Allow-Methods").empty());
  for (const std::string other :
       {"https://c.example", "https://a.example.evil", "http://a.example", "null", ""}) {
    INFO(other);
    const Response refused = answer(kSites, other);
    CHECK(header(refused, "Access-Control-Allow-Origin").empty());
    CHECK(header(refused, "Vary") == "Origin");
  }
  CHECK(answer({}, "https://a.example").headers.empty());
}

TEST_CASE("Every site may be named by a star") {
  const Response any = answer({"*"}, "https://c.example");
  CHECK(header(any, "Access-Control-Allow-Origin") == "*");
  CHECK(header(any, "Vary").empty());
  CHECK(header(any, "Access-Control-Allow-Credentials").empty());
}

TEST_CASE("A preflight request learns the address's methods") {
  const Response let_in = answer(kSites, "https://a.example", "OPTIONS", true);
  CHECK(header(let_in, "Access-Control-Allow-Methods") == "POST, OPTIONS");
  CHECK(header(let_in, "Access-Control-Allow-Headers") == "Content-Type, If-None-Match");
  CHECK(header(answer(kSites, "https://c.example", "OPTIONS", true), "Access-Control-Allow-Methods")
            .empty());
  CHECK(header(answer(kSites, "https://a.example", "OPTIONS"), "Access-Control-Allow-Methods")
            .empty());
}

TEST_CASE("What is open to every site stays so") {
  Request request;
  request.headers = {{"Origin", "https://a.example"}};
  Response response;
  response.headers = {{"Access-Control-Allow-Origin", "*"}};
  add_cross_origin(request, kSites, response);
  CHECK(response.headers.size() == 1);
}

}  // namespace
}  // namespace gfmd
