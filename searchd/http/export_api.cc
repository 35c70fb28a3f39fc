#include "searchd/http/export_api.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "searchd/http/parameter_reader.h"
#include "searchd/http/search_export.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

constexpr std::array<std::string_view, 4> kOfPages{"page", "per_page", "facet", "explain"};

Result<SearchRequest, ParameterError> decode_export(const std::vector<Parameter>& parameters,
                                                    std::string_view accept_language) {
  for (const Parameter& parameter : parameters) {
    if (std::find(kOfPages.begin(), kOfPages.end(), parameter.name) != kOfPages.end()) {
      return Unexpected{unknown_parameter(parameter.name)};
    }
  }
  return decode_search(parameters, accept_language);
}

Response attachment(std::string_view type, std::string_view name, std::string body) {
  Response response;
  response.content_type = std::string(type);
  response.headers = {
      {"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""}};
  response.body = std::move(body);
  return response;
}

/// `canonical`: what the answer depends on besides the search.
Response export_with(
    const Call& call, const std::vector<Parameter>& parameters, std::string_view path,
    const std::string& canonical,
    const std::function<Response(const SearchRequest&, const SearchResponse&)>& encode) {
  const auto decoded = decode_export(parameters, call.accept_language());
  if (!decoded) return call.fail(problem_of(decoded.error()));
  return cached(call, search_url(path, *decoded) + canonical, [&] {
    SearchRequest all = *decoded;
    all.per_page = kMaxDepth;
    all.facets.clear();
    const auto answered = call.context.engine.search(all);
    if (!answered) return call.fail(problem_of(answered.error()));
    Response response = encode(*decoded, *answered);
    response.total = answered->total;
    return response;
  });
}

}  // namespace

Response csv_api(const Call& call) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  std::vector<Parameter> parameters = call.target.parameters;
  const auto at = std::find_if(parameters.begin(), parameters.end(),
                               [](const Parameter& each) { return each.name == "bom"; });
  bool marked = false;
  if (at != parameters.end()) {
    if (auto failure = read_flag(*at, marked)) return call.fail(problem_of(*failure));
    parameters.erase(at);  // a second one is unknown to a search
  }
  return export_with(call, parameters, "/v1/search.csv", marked ? "&bom=1" : "",
                     [&](const SearchRequest&, const SearchResponse& answer) {
                       std::string csv(marked ? kByteOrderMark : "");
                       return attachment("text/csv; charset=utf-8; header=present", "search.csv",
                                         csv + encode_csv(answer));
                     });
}

Response json_lines_api(const Call& call) {
  return export_with(call, call.target.parameters, "/v1/search.jsonl", "",
                     [](const SearchRequest&, const SearchResponse& answer) {
                       return attachment("application/x-ndjson", "search.jsonl",
                                         encode_json_lines(answer));
                     });
}

Response atom_api(const Call& call) {
  const std::string base = call.base_address();
  return export_with(call, call.target.parameters, "/v1/search.atom", "\n" + base,
                     [&](const SearchRequest& request, const SearchResponse& answer) {
                       const FeedContext context{base, search_url("/v1/search.atom", request),
                                                 search_url("/", request),
                                                 call.context.manifest.built};
                       Response response;
                       response.content_type = "application/atom+xml; charset=utf-8";
                       response.body = encode_atom(answer, context);
                       return response;
                     });
}

}  // namespace gfmd
