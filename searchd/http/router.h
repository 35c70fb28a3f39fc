#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "searchd/http/message.h"
#include "searchd/http/missed_queries.h"
#include "searchd/http/problem.h"
#include "searchd/http/search_engine.h"

namespace gfmd {

/// What a request is answered from; borrowed for the call.
struct RouteContext {
  SearchEngine& engine;
  const IndexManifest& manifest;
  std::chrono::system_clock::time_point now;
  std::string_view public_url = {};  // the site's own address; empty: the host that is asked
  MissedQueries* missed = nullptr;   // counts queries without hits; nullptr: none are
};

/// Answers a request for the API or a page. Lets IndexUnusable through.
[[nodiscard]] Response route(const Request& request, const RouteContext& context);

/// An address that route() answers.
struct RouteInfo {
  std::string_view pattern;  // "/v1/doc/{id}"
  std::string_view methods;  // "GET, HEAD, OPTIONS"
};
[[nodiscard]] std::vector<RouteInfo> route_table();

/// An error in the form its reader expects: problem+json from the API, a page in a browser.
[[nodiscard]] Response error_response(const Request& request, const Problem& problem);

/// Seconds since the index was built; 0 where its manifest gives no time that can be read.
[[nodiscard]] double index_age_seconds(const IndexManifest& manifest,
                                       std::chrono::system_clock::time_point now);

}  // namespace gfmd
