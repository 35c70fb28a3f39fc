#include "searchd/http/asset_files.h"

#include "searchd/http/assets.h"
#include "searchd/http/caching.h"

namespace gfmd {
namespace {

std::string_view content_type(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "application/octet-stream";
}

}  // namespace

std::string asset_url(std::string_view name) {
  return "/assets/" + std::string(find_asset(name).digest) + "/" + std::string(name);
}

Response asset_response(const Request& request, std::string_view digest, std::string_view name) {
  const Asset asset = find_asset(name);
  Response response;
  if (asset.digest.empty()) {
    response.status = 404;
    return response;
  }
  // Weak: the bytes sent may be compressed.
  const std::string tag = "W/\"" + std::string(asset.digest) + "\"";
  const std::string* held = request.header("If-None-Match");
  if (held && lists_tag(*held, tag)) {
    response.status = 304;
  } else {
    response.content_type = content_type(name);
    response.body = asset.bytes;
  }
  response.headers = {
      {"ETag", tag},
      {"Cache-Control",
       digest == asset.digest ? "public, max-age=31536000, immutable" : "public, no-cache"}};
  return response;
}

Response search_box_response(const Request& request) {
  Response response = asset_response(request, "", "search-box.js");
  for (Header& header : response.headers) {
    if (header.name == "Cache-Control") header.value = "public, max-age=600";
  }
  response.headers.push_back({"Access-Control-Allow-Origin", "*"});  // modules are fetched by CORS
  response.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
  return response;
}

}  // namespace gfmd
