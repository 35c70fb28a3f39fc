#include "searchd/http/cross_origin.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "searchd/http/caching.h"

namespace gfmd {
namespace {

void answer_preflight(const Request& request, Response& response) {
  if (request.method != "OPTIONS" || !request.header("Access-Control-Request-Method")) return;
  const auto allow = std::find_if(response.headers.begin(), response.headers.end(),
                                  [](const Header& each) { return each.name == "Allow"; });
  if (allow == response.headers.end()) return;
  const std::string methods = allow->value;
  response.headers.push_back({"Access-Control-Allow-Methods", methods});
  response.headers.push_back({"Access-Control-Allow-Headers", "Content-Type, If-None-Match"});
  response.headers.push_back({"Access-Control-Max-Age", "600"});
}

}  // namespace

bool is_origin(std::string_view text) {
  if (text == "*") return true;
  const auto url = boost::urls::parse_absolute_uri({text.data(), text.size()});
  if (!url || url->has_userinfo() || url->has_query() || url->host().empty()) return false;
  const bool lower =
      std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return lower && url->encoded_path().empty() &&
         (url->scheme() == "http" || url->scheme() == "https");
}

void add_cross_origin(const Request& request, const std::vector<std::string>& allowed,
                      Response& response) {
  const auto is_open = [](const Header& each) {
    return each.name == "Access-Control-Allow-Origin";
  };
  if (std::any_of(response.headers.begin(), response.headers.end(), is_open)) return;
  if (allowed.empty()) return;
  const bool every = std::find(allowed.begin(), allowed.end(), "*") != allowed.end();
  if (!every) add_vary(response, "Origin");
  const std::string* origin = request.header("Origin");
  if (!origin) return;
  if (!every && std::find(allowed.begin(), allowed.end(), *origin) == allowed.end()) return;
  response.headers.push_back({"Access-Control-Allow-Origin", every ? "*" : *origin});
  response.headers.push_back({"Access-Control-Expose-Headers", "ETag, Link, X-Request-Id"});
  answer_preflight(request, response);
}

}  // namespace gfmd
