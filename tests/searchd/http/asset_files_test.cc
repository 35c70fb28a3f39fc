#include "searchd/http/asset_files.h"

#include <catch2/catch.hpp>

#include "searchd/http/assets.h"
#include "searchd/http/compression.h"

namespace gfmd {
namespace {

std::string header(const Response& response, std::string_view name) {
  for (const Header& each : response.headers) {
    if (each.name == name) return each.value;
  }
  return "";
}

TEST_CASE("A file's address names its content, under which it may be kept for ever") {
  const std::string digest(find_asset("style.css").digest);
  REQUIRE(digest.size() == 12);
  CHECK(asset_url("style.css") == "/assets/" + digest + "/style.css");
  CHECK(find_asset("search.js").digest != digest);
  const Response response = asset_response({}, digest, "style.css");
  CHECK(response.status == 200);
  CHECK(response.content_type == "text/css; charset=utf-8");
  CHECK(response.body == find_asset("style.css").bytes);
  CHECK(header(response, "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(asset_response({}, digest, "icon.svg").content_type == "image/svg+xml");
  CHECK(asset_response({}, digest, "search.js").content_type == "text/javascript; charset=utf-8");
}

TEST_CASE("A page of an earlier program gets this program's file, not to be kept") {
  const Response response = asset_response({}, "0123456789ab", "style.css");
  CHECK(response.body == find_asset("style.css").bytes);
  CHECK(header(response, "Cache-Control") == "public, no-cache");
  Request again;
  again.headers = {{"If-None-Match", header(response, "ETag")}};
  CHECK(asset_response(again, "0123456789ab", "style.css").status == 304);
  CHECK(asset_response(again, "0123456789ab", "search.js").status == 200);
}

TEST_CASE("There are no other files") {
  CHECK(asset_response({}, "x", "router.cc").status == 404);
  CHECK(asset_response({}, "", "").status == 404);
}

TEST_CASE("The search box is one small module that any site may load") {
  Request request;
  Response response = search_box_response(request);
  CHECK(response.status == 200);
  CHECK(response.content_type == "text/javascript; charset=utf-8");
  CHECK(header(response, "Access-Control-Allow-Origin") == "*");
  CHECK(header(response, "Cache-Control") == "public, max-age=600");
  CHECK(response.body.find("\nimport ") == std::string::npos);
  CHECK(response.body.find("\nexport ") == std::string::npos);
  CHECK(response.body.find("customElements.define(\"gfmd-search\"") != std::string::npos);
  request.headers = {{"If-None-Match", header(response, "ETag")}};
  CHECK(search_box_response(request).status == 304);
  CHECK(header(search_box_response(request), "Access-Control-Allow-Origin") == "*");
  request.headers = {{"Accept-Encoding", "gzip"}};
  compress(request, response);
  REQUIRE(header(response, "Content-Encoding") == "gzip");
  CHECK(response.body.size() < 15'000);
}

}  // namespace
}  // namespace gfmd
