#include "searchd/http/router.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "searchd/http/asset_files.h"
#include "searchd/http/assets.h"
#include "searchd/http/box_page.h"
#include "searchd/http/call.h"
#include "searchd/http/citation_api.h"
#include "searchd/http/discovery_api.h"
#include "searchd/http/document_encoder.h"
#include "searchd/http/export_api.h"
#include "searchd/http/msearch_api.h"
#include "searchd/http/page_links.h"
#include "searchd/http/problem_page.h"
#include "searchd/http/reading_pages.h"
#include "searchd/http/request_decoder.h"
#include "searchd/http/response_encoder.h"
#include "searchd/http/search_page.h"
#include "searchd/http/search_url.h"
#include "searchd/http/similar_api.h"
#include "searchd/http/statistics_api.h"
#include "searchd/http/suggestion_encoder.h"
#include "searchd/http/symbol_encoder.h"
#include "searchd/http/symbol_page.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

Response search_with(const Call& call, std::string_view path,
                     Response (*encode)(const Call&, const SearchRequest&, const SearchResponse&)) {
  const auto decoded = decode_search(call.target.parameters, call.accept_language());
  if (!decoded) return error_response(call.request, problem_of(decoded.error()));
  // A page names the site's address.
  const std::string base = path == "/" ? "\n" + call.base_address() : "";
  return cached(call, search_url(path, *decoded) + base, [&] {
    const auto answered = call.context.engine.search(*decoded);
    if (!answered) return error_response(call.request, problem_of(answered.error()));
    Response response = encode(call, *decoded, *answered);
    response.total = answered->total;
    // What a filter hides is not missing.
    if (call.context.missed && answered->total == 0 && !has_filters(*decoded)) {
      call.context.missed->count(decoded->query);
    }
    return response;
  });
}

Response search_api(const Call& call) {
  return search_with(
      call, "/v1/search",
      [](const Call&, const SearchRequest& request, const SearchResponse& answer) {
        Response response = json_response(encode_response(answer));
        response.headers = {{"Link", page_links("/v1/search", request, answer.total)}};
        return response;
      });
}

Response suggest_api(const Call& call) {
  const auto decoded = decode_suggest(call.target.parameters, call.accept_language());
  if (!decoded) return error_response(call.request, problem_of(decoded.error()));
  return cached(call, suggest_url(*decoded), [&] {
    const auto answered = call.context.engine.suggest(*decoded);
    if (!answered) return error_response(call.request, problem_of(answered.error()));
    return json_response(encode_suggestions(*answered));
  });
}

Response search_page(const Call& call) {
  return search_with(
      call, "/", [](const Call& of, const SearchRequest& request, const SearchResponse& answer) {
        SearchContext context = read_search_context(of.context.engine, request, answer);
        context.base = of.base_address();
        return page_response(render_search_page(request, answer, context));
      });
}

Response document_api(const Call& call) {
  const auto reader = decode_language_only(call.target.parameters, call.accept_language());
  if (!reader) return error_response(call.request, problem_of(reader.error()));
  const std::string& id = call.target.segments.back();
  const auto document = call.context.engine.document(id);
  if (!document) return error_response(call.request, not_found("there is no unit \"" + id + "\""));
  return cached(call, "/v1/doc/" + id + "?lang=" + std::string(language_code(*reader)), [&] {
    const auto related = call.context.engine.related(id, *reader);
    return json_response(encode_document(*document, related.value_or(std::vector<RelatedUnit>()),
                                         call.context.manifest.revision));
  });
}

Response box_page(const Call& call) {
  const auto reader = decode_language_only(call.target.parameters, call.accept_language());
  if (!reader) return error_response(call.request, problem_of(reader.error()));
  const std::string canonical =
      "/box?lang=" + std::string(language_code(*reader)) + "\n" + call.base_address();
  return cached(call, canonical, [&] {
    return page_response(
        render_box_page(*reader, call.base_address(), call.context.manifest.revision));
  });
}

Response search_box(const Call& call) { return search_box_response(call.request); }

Response description(const Call& call) {
  return cached(call, "/openapi.json",
                [] { return json_response(std::string(find_asset("openapi.json").bytes)); });
}

/// The rest of the path, in which a symbol's slashes may stand as they are or encoded.
std::string rest_of(const std::vector<std::string>& segments, std::size_t first) {
  std::string rest;
  for (std::size_t i = first; i < segments.size(); ++i) {
    if (i > first) rest += '/';
    rest += segments[i];
  }
  return rest;
}

/// Answers for a symbol that `request` asks for; `path` names the answer's form.
Response symbol_with(const Call& call, std::string_view path, std::size_t first_segment,
                     Response (*encode)(const Call&, const SymbolAnswer&, Language)) {
  auto decoded = decode_symbol(call.target.parameters, call.accept_language());
  if (!decoded) return error_response(call.request, problem_of(decoded.error()));
  SymbolRequest request = *std::move(decoded);
  request.symbol = rest_of(call.target.segments, first_segment);
  const std::string canonical =
      std::string(path) + request.symbol + "?lang=" + std::string(language_code(request.language)) +
      "&page=" + std::to_string(request.page) + "&per_page=" + std::to_string(request.per_page) +
      "\n" + call.base_address();
  return cached(call, canonical, [&] {
    const auto answer = call.context.engine.symbol(request);
    if (!answer) return error_response(call.request, not_found(answer.error().message));
    return encode(call, *answer, request.language);
  });
}

Response symbol_api(const Call& call) {
  return symbol_with(call, "/v1/symbol/", 2, [](const Call&, const SymbolAnswer& answer, Language) {
    return json_response(encode_symbol(answer));
  });
}

Response symbol_page(const Call& call) {
  return symbol_with(call, "/symbol/", 1,
                     [](const Call& of, const SymbolAnswer& answer, Language reader) {
                       return page_response(render_symbol_page(answer, reader, of.base_address()));
                     });
}

Response symbols_with(const Call& call, std::string_view path,
                      Response (*encode)(const Call&, const SymbolListRequest&,
                                         const SymbolList&)) {
  const auto decoded = decode_symbol_list(call.target.parameters, call.accept_language());
  if (!decoded) return error_response(call.request, problem_of(decoded.error()));
  const std::string canonical = std::string(path) + "?prefix=" + decoded->prefix +
                                "&lang=" + std::string(language_code(decoded->language)) +
                                "&limit=" + std::to_string(decoded->limit) + "\n" +
                                call.base_address();
  return cached(call, canonical, [&] {
    return encode(call, *decoded, call.context.engine.symbols(decoded->prefix, decoded->limit));
  });
}

Response symbols_api(const Call& call) {
  return symbols_with(call, "/v1/symbol",
                      [](const Call&, const SymbolListRequest& request, const SymbolList& list) {
                        return json_response(encode_symbols(request.prefix, list));
                      });
}

Response symbols_page(const Call& call) {
  return symbols_with(call, "/symbol",
                      [](const Call& of, const SymbolListRequest& request, const SymbolList& list) {
                        return page_response(render_symbols_page(
                            request.prefix, list, request.language, of.base_address()));
                      });
}

Response asset_file(const Call& call) {
  const auto& segments = call.target.segments;
  Response response = asset_response(call.request, segments[1], segments[2]);
  if (response.status != 404) return response;
  return error_response(call.request, not_found("there is nothing at this address"));
}

Response readiness(const Call& call) {
  const IndexManifest& manifest = call.context.manifest;
  Response response = json_response(boost::json::serialize(
      boost::json::object{{"status", "ready"},
                          {"revision", manifest.revision},
                          {"built", manifest.built},
                          {"age_seconds", index_age_seconds(manifest, call.context.now)},
                          {"documents", manifest.documents}}));
  response.headers = {{"Cache-Control", "no-store"}};
  return response;
}

struct Route {
  std::string_view pattern;
  std::vector<std::string_view>
      segments;  // "*": any one that is not empty; "**": it and all behind
  Response (*answer)(const Call&);
  std::string_view methods = "GET, HEAD, OPTIONS";  // as Allow lists them
};

bool allows(const Route& route, std::string_view method) {
  return route.methods.find(method) != std::string_view::npos;
}

Response methods_of(const Route& route) {
  Response response;
  response.status = 204;
  response.headers = {{"Allow", std::string(route.methods)}};
  return response;
}

const std::vector<Route>& routes() {
  static const std::vector<Route> kRoutes{
      {"/v1/search", {"v1", "search"}, search_api},
      {"/v1/search.csv", {"v1", "search.csv"}, csv_api},
      {"/v1/search.jsonl", {"v1", "search.jsonl"}, json_lines_api},
      {"/v1/search.atom", {"v1", "search.atom"}, atom_api},
      {"/v1/suggest", {"v1", "suggest"}, suggest_api},
      {"/v1/doc/{id}", {"v1", "doc", "*"}, document_api},
      {"/v1/doc/{id}/similar", {"v1", "doc", "*", "similar"}, similar_api},
      {"/v1/doc/{id}/citation.txt", {"v1", "doc", "*", "citation.txt"}, plain_citation_api},
      {"/v1/doc/{id}/citation.ris", {"v1", "doc", "*", "citation.ris"}, ris_api},
      {"/v1/doc/{id}/citation.bib", {"v1", "doc", "*", "citation.bib"}, bibtex_api},
      {"/v1/msearch", {"v1", "msearch"}, msearch_api, "POST, OPTIONS"},
      {"/v1/stats", {"v1", "stats"}, statistics_api},
      {"/openapi.json", {"openapi.json"}, description},
      {"/v1/symbol", {"v1", "symbol"}, symbols_api},
      {"/v1/symbol/{symbol}", {"v1", "symbol", "**"}, symbol_api},
      {"/", {}, search_page},
      {"/paper", {"paper"}, paper_page},
      {"/practice/{n}", {"practice", "*"}, practice_page},
      {"/doc/{id}", {"doc", "*"}, document_page},
      {"/symbol", {"symbol"}, symbols_page},
      {"/symbol/{symbol}", {"symbol", "**"}, symbol_page},
      {"/opensearch.xml", {"opensearch.xml"}, opensearch_description},
      {"/suggest.json", {"suggest.json"}, opensearch_suggestions},
      {"/sitemap.xml", {"sitemap.xml"}, sitemap},
      {"/robots.txt", {"robots.txt"}, robots},
      {"/box", {"box"}, box_page},
      {"/stats", {"stats"}, statistics_page},
      {"/search-box.js", {"search-box.js"}, search_box},
      {"/assets/{digest}/{name}", {"assets", "*", "*"}, asset_file},
      {"/readyz", {"readyz"}, readiness},
  };
  return kRoutes;
}

bool leads_to(const std::vector<std::string>& segments, const Route& route) {
  const bool open = !route.segments.empty() && route.segments.back() == "**";
  if (segments.size() < route.segments.size()) return false;
  if (!open && segments.size() > route.segments.size()) return false;
  return std::equal(route.segments.begin(), route.segments.end(), segments.begin(),
                    [](std::string_view pattern, const std::string& segment) {
                      return pattern.starts_with('*') ? !segment.empty() : segment == pattern;
                    });
}

const Route* find_route(const std::vector<std::string>& segments) {
  const auto found = std::find_if(routes().begin(), routes().end(),
                                  [&](const Route& route) { return leads_to(segments, route); });
  return found == routes().end() ? nullptr : &*found;
}

/// A page's address, or one that a browser asked for.
bool wants_page(const Request& request) {
  const std::string_view target(request.target);
  if (target.starts_with("/v1/")) return false;
  const std::string_view path = target.substr(0, target.find('?'));
  if (path == "/" || path == "/paper" || path == "/box" || path == "/stats" ||
      path.starts_with("/practice/") || path.starts_with("/doc/") || path == "/symbol" ||
      path.starts_with("/symbol/")) {
    return true;
  }
  const std::string* accept = request.header("Accept");
  return accept && accept->find("text/html") != std::string::npos;
}

/// The language of the address, which may be wrong in all else, or of the browser.
Language reader_of(const Request& request) {
  const std::string_view address(request.target);
  for (std::size_t at = address.find('?'); at != std::string_view::npos;
       at = address.find('&', at + 1)) {
    const std::string_view parameter = address.substr(at + 1, address.find('&', at + 1) - at - 1);
    if (!parameter.starts_with("lang=")) continue;
    if (const auto language = parse_language(parameter.substr(5))) return *language;
  }
  const std::string* accept_language = request.header("Accept-Language");
  return preferred_language(accept_language ? *accept_language : "");
}

}  // namespace

double index_age_seconds(const IndexManifest& manifest, std::chrono::system_clock::time_point now) {
  std::tm parts{};
  if (!::strptime(manifest.built.c_str(), "%Y-%m-%dT%H:%M:%S", &parts)) return 0;
  const auto built = std::chrono::system_clock::from_time_t(::timegm(&parts));
  return std::max(0.0, std::chrono::duration<double>(now - built).count());
}

Response error_response(const Request& request, const Problem& problem) {
  if (!wants_page(request)) return problem_response(problem, request.id);
  const auto target = decode_target(request.target);
  const bool reads = request.method == "GET" || request.method == "HEAD";
  Response response = page_response(
      render_problem_page(problem, reader_of(request), target && reads ? &*target : nullptr));
  response.status = problem.status;
  for (Header& header : problem_headers(problem)) {
    response.headers.push_back(std::move(header));
  }
  return response;
}

std::vector<RouteInfo> route_table() {
  std::vector<RouteInfo> table;
  for (const Route& route : routes()) table.push_back({route.pattern, route.methods});
  return table;
}

Response route(const Request& request, const RouteContext& context) {
  const auto target = decode_target(request.target);
  if (!target) return error_response(request, bad_target(target.error()));
  const Route* found = find_route(target->segments);
  if (!found) return error_response(request, not_found("there is nothing at this address"));
  Response response;
  if (request.method == "OPTIONS") {
    response = methods_of(*found);
  } else if (allows(*found, request.method)) {
    response = found->answer({request, *target, context});
  } else {
    response = error_response(request, method_not_allowed(found->methods));
  }
  response.route = found->pattern;
  return response;
}

}  // namespace gfmd
