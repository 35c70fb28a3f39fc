#include "searchd/http/problem.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

bool has_header(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const Header& header) { return header.name == name; });
}

TEST_CASE("A problem as RFC 9457 has it") {
  const Response response =
      problem_response(problem_of(ParameterError{"page", "page is \"n\"", false}), "abc");
  CHECK(response.status == 400);
  CHECK(response.content_type == "application/problem+json");
  CHECK(response.body ==
        R"({"type":"about:blank","title":"Bad Request","status":400,"detail":"page is \"n\"",)"
        R"("code":"bad-parameter","instance":"urn:request:abc","param":"page"})");
}

TEST_CASE("Each kind of error has its status and code") {
  using Kind = QueryError::Kind;
  CHECK(problem_of(QueryError{Kind::too_long, "q", "m"}).code == "query-too-long");
  CHECK(problem_of(QueryError{Kind::too_deep, "page", "m"}).code == "page-too-deep");
  CHECK(problem_of(QueryError{Kind::bad_parameter, "page", "m"}).code == "bad-parameter");
  CHECK(problem_of(QueryError{Kind::too_deep, "page", "m"}).parameter == "page");
  CHECK(problem_of(ParameterError{"x", "m", true}).code == "unknown-parameter");
  CHECK(bad_target("m").status == 400);
  CHECK(not_found("m").status == 404);
  CHECK(index_unusable().status == 503);
  CHECK(internal_error().status == 500);
  for (const int status : {400, 405, 408, 411, 413, 414, 415, 417, 431, 501, 503, 505}) {
    CHECK(refused(status, "m").status == status);
    CHECK((status == 400) == (refused(status, "m").code == "malformed-request"));
  }
}

TEST_CASE("Statuses that ask for a header have it") {
  CHECK(has_header(problem_response(method_not_allowed("POST"), ""), "Allow"));
  CHECK(has_header(problem_response(refused(503, "m"), ""), "Retry-After"));
  CHECK_FALSE(has_header(problem_response(not_found("m"), ""), "Retry-After"));
  CHECK_FALSE(has_header(problem_response(not_found("m"), ""), "Allow"));
}

}  // namespace
}  // namespace gfmd
