#include "searchd/http/problem.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

namespace gfmd {
namespace {

std::string_view code_of(int status) {
  switch (status) {
    case 405:
      return "method-not-allowed";
    case 408:
      return "timeout";
    case 411:
      return "length-required";
    case 413:
      return "body-too-long";
    case 414:
      return "target-too-long";
    case 415:
      return "unsupported-media-type";
    case 417:
      return "unknown-expectation";
    case 431:
      return "headers-too-long";
    case 501:
      return "not-implemented";
    case 503:
      return "overloaded";
    case 505:
      return "unknown-version";
    default:
      return "malformed-request";
  }
}

}  // namespace

Problem problem_of(const QueryError& error) {
  switch (error.kind) {
    case QueryError::Kind::too_long:
      return {400, "query-too-long", error.message, error.parameter};
    case QueryError::Kind::too_deep:
      return {400, "page-too-deep", error.message, error.parameter};
    case QueryError::Kind::bad_parameter:
      break;
  }
  return {400, "bad-parameter", error.message, error.parameter};
}

Problem problem_of(const ParameterError& error) {
  return {400, error.unknown ? "unknown-parameter" : "bad-parameter", error.message,
          error.parameter};
}

Problem bad_target(std::string detail) { return {400, "bad-target", std::move(detail), ""}; }

Problem not_found(std::string detail) { return {404, "not-found", std::move(detail), ""}; }

Problem method_not_allowed(std::string_view methods) {
  return {405, code_of(405), "this address takes " + std::string(methods), "", methods};
}

Problem index_unusable() {
  return {503, "index-unusable", "the index cannot be read at the moment", ""};
}

Problem internal_error() {
  return {500, "internal-error", "the request could not be answered", ""};
}

Problem refused(int status, std::string_view detail) {
  return {status, code_of(status), std::string(detail), ""};
}

std::vector<Header> problem_headers(const Problem& problem) {
  const int status = problem.status;
  std::vector<Header> headers{{"Cache-Control", "no-store"}};
  if (status == 405) headers.push_back({"Allow", std::string(problem.methods)});
  if (status == 503) headers.push_back({"Retry-After", "1"});
  return headers;
}

Response problem_response(const Problem& problem, std::string_view instance) {
  boost::json::object body{{"type", "about:blank"},
                           {"title", reason_phrase(problem.status)},
                           {"status", problem.status},
                           {"detail", problem.detail},
                           {"code", problem.code}};
  if (!instance.empty()) body["instance"] = "urn:request:" + std::string(instance);
  if (!problem.parameter.empty()) body["param"] = problem.parameter;
  Response response;
  response.status = problem.status;
  response.content_type = "application/problem+json";
  response.headers = problem_headers(problem);
  response.body = boost::json::serialize(body);
  return response;
}

}  // namespace gfmd
