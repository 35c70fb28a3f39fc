#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "searchd/http/message.h"
#include "searchd/http/router.h"
#include "searchd/http/target.h"

namespace gfmd {

/// A request on its way through a route.
struct Call {
  const Request& request;
  const Target& target;
  const RouteContext& context;

  [[nodiscard]] std::string_view accept_language() const;
  /// See site_address.h.
  [[nodiscard]] std::string base_address() const;
  [[nodiscard]] Response fail(const Problem& problem) const {
    return error_response(request, problem);
  }
};

[[nodiscard]] Response json_response(std::string body);

/// A page, which may load and run nothing but this site's files.
[[nodiscard]] Response page_response(std::string html);

/// An answer with its entity tag, or 304: `make` is asked only for what the client does not hold
/// already. `canonical`: the question in its one spelling.
[[nodiscard]] Response cached(const Call& call, const std::string& canonical,
                              const std::function<Response()>& make);

}  // namespace gfmd
