#include "searchd/http/call.h"

#include <utility>

#include "searchd/http/caching.h"
#include "searchd/http/site_address.h"

namespace gfmd {

std::string_view Call::accept_language() const {
  const std::string* header = request.header("Accept-Language");
  return header ? std::string_view(*header) : std::string_view();
}

std::string Call::base_address() const { return gfmd::base_address(request, context.public_url); }

Response json_response(std::string body) {
  Response response;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

Response page_response(std::string html) {
  Response response;
  response.content_type = "text/html; charset=utf-8";
  response.headers = {{"Content-Security-Policy",
                       "default-src 'none'; script-src 'self'; style-src 'self'; "
                       "img-src 'self'; connect-src 'self'; form-action 'self'; "
                       "base-uri 'none'; frame-ancestors 'none'"}};
  response.body = std::move(html);
  return response;
}

Response cached(const Call& call, const std::string& canonical,
                const std::function<Response()>& make) {
  const std::string tag = entity_tag(call.context.manifest.revision, canonical);
  const std::string* held = call.request.header("If-None-Match");
  Response response;
  if (held && lists_tag(*held, tag)) {
    response.status = 304;
  } else {
    response = make();
  }
  if (response.status == 200 || response.status == 304) {
    response.headers.push_back({"ETag", tag});
    response.headers.push_back({"Cache-Control", "public, max-age=60"});
    response.headers.push_back({"Vary", "Accept-Language"});
  }
  return response;
}

}  // namespace gfmd
