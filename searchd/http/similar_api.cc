#include "searchd/http/similar_api.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <set>
#include <utility>

#include "searchd/http/json_fields.h"
#include "searchd/http/parameter_reader.h"
#include "searchd/http/response_encoder.h"

namespace gfmd {

namespace json = boost::json;

Result<SimilarRequest, ParameterError> decode_similar(const std::vector<Parameter>& parameters,
                                                      std::string_view accept_language) {
  SimilarRequest request;
  request.language = preferred_language(accept_language);
  std::set<std::string_view> seen;
  for (const Parameter& parameter : parameters) {
    if (!seen.insert(parameter.name).second) return Unexpected{given_twice(parameter)};
    std::optional<ParameterError> failure;
    if (parameter.name == "lang") {
      failure = read_language(parameter, request.language);
    } else if (parameter.name == "limit") {
      failure = read_number(parameter, kMaxSimilar, request.limit);
    } else {
      failure = unknown_parameter(parameter.name);
    }
    if (failure) return Unexpected{*std::move(failure)};
  }
  return request;
}

std::string encode_similar(const SimilarResponse& response) {
  json::array terms;
  for (const KeyTerm& term : response.terms) {
    terms.push_back({{"word", term.word}, {"weight", term.weight}});
  }
  json::array hits;
  for (const SimilarHit& similar : response.hits) {
    json::object hit = encode_hit(similar.hit);
    hit["shared"] = strings_to_json(similar.shared);
    hits.push_back(std::move(hit));
  }
  return json::serialize(json::object{{"id", response.id},
                                      {"lang", language_code(response.language)},
                                      {"took_ms", response.took_ms},
                                      {"terms", std::move(terms)},
                                      {"hits", std::move(hits)},
                                      {"index", {{"revision", response.revision}}}});
}

Response similar_api(const Call& call) {
  auto request = decode_similar(call.target.parameters, call.accept_language());
  if (!request) return call.fail(problem_of(request.error()));
  request->id = call.target.segments.at(2);
  const std::string canonical = "/v1/doc/" + percent_encode(request->id) +
                                "/similar?lang=" + std::string(language_code(request->language)) +
                                "&limit=" + std::to_string(request->limit);
  return cached(call, canonical, [&] {
    const auto answer = call.context.engine.similar(*request);
    if (!answer) return call.fail(not_found("there is no unit \"" + request->id + "\""));
    return json_response(encode_similar(*answer));
  });
}

}  // namespace gfmd
