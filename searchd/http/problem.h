#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/query_error.h"
#include "searchd/http/message.h"
#include "searchd/http/request_decoder.h"

namespace gfmd {

/// An error as RFC 9457 describes one, before it is JSON or a page.
struct Problem {
  int status = 500;
  std::string_view code;  // stable: "unknown-parameter"; static lifetime
  std::string detail;     // English, without a full stop
  std::string parameter;  // the one at fault, or empty
  std::string_view methods =
      "GET, HEAD, POST, OPTIONS";  // those that are taken; of a 405; static lifetime
};

/// The one table from what went wrong to a status.
[[nodiscard]] Problem problem_of(const QueryError& error);
[[nodiscard]] Problem problem_of(const ParameterError& error);
[[nodiscard]] Problem bad_target(std::string detail);
[[nodiscard]] Problem not_found(std::string detail);
[[nodiscard]] Problem method_not_allowed(std::string_view methods);  // "GET, HEAD"
[[nodiscard]] Problem index_unusable();
[[nodiscard]] Problem internal_error();
/// A request that the transport refused with that status.
[[nodiscard]] Problem refused(int status, std::string_view detail);

/// application/problem+json with Retry-After or Allow where the status asks for one. `instance`:
/// the request's id, as a URN; left out when empty.
[[nodiscard]] Response problem_response(const Problem& problem, std::string_view instance);

/// The headers of an error that do not depend on its form.
[[nodiscard]] std::vector<Header> problem_headers(const Problem& problem);

}  // namespace gfmd
