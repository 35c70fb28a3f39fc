#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searchd/http/router.h"
#include "tests/searchd/http/fake_index.h"

namespace gfmd::test {

/// The router with an engine whose answers the test gives: what a client gets for an address.
struct AskedRouter {
  AskedRouter() {
    manifest.revision = "r1";
    manifest.built = "2024-02-29T12:00:00Z";
  }

  /// A minute after the index was built.
  Response answer(const std::string& target, std::vector<Header> headers = {},
                  std::string method = "GET") {
    Request request;
    request.method = std::move(method);
    request.target = target;
    request.headers = std::move(headers);
    request.id = "request-1";
    const auto now = std::chrono::system_clock::from_time_t(1709208000 + 60);
    return route(request, {engine, manifest, now, {}, missed});
  }
  Response get(const std::string& target, const std::string& host = "h") {
    return answer(target, {{"Host", host}});
  }

  FakeEngine engine;
  IndexManifest manifest;
  MissedQueries* missed = nullptr;
};

/// A header's value, empty where there is none.
inline std::string header_of(const Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [&](const Header& header) { return header.name == name; });
  return found == response.headers.end() ? "" : found->value;
}

}  // namespace gfmd::test
