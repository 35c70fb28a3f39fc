#pragma once

#include <string_view>

#include "searchd/http/message.h"

namespace gfmd {

/// Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// Compresses the body where the client takes it and it is worth it: text of a kilobyte or more.
/// `Vary` says so for either form.
void compress(Response& response, const Request& request);

}  // namespace gfmd
