#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/http/message.h"

/// Scripts of other sites, by the Fetch standard's CORS protocol.
namespace gfmd {

/// "*" for every site, or a site as browsers name it: "https://example.org", with a port where that
/// is not the scheme's own; no path.
[[nodiscard]] bool is_origin(std::string_view text);

/// Lets scripts of the `allowed` sites read an answer, and answers their preflight requests: an
/// OPTIONS request that the router has answered with Allow. Leaves alone what is open to all.
/// Credentials are never let in.
void add_cross_origin(const Request& request, const std::vector<std::string>& allowed,
                      Response& response);

}  // namespace gfmd
