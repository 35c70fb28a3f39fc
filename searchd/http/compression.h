#pragma once

#include <string>
#include <string_view>

#include "searchd/http/message.h"

namespace gfmd {

/// Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// One gzip member (RFC 1952), the same bytes for the same text. Throws std::bad_alloc.
[[nodiscard]] std::string gzip(std::string_view text);

/// Does not throw. Sends a text of a kilobyte or more as gzip to who takes it; says that answers
/// vary with that.
void compress(const Request& request, Response& response);
inline constexpr std::size_t kMinCompressedBytes = 1024;

}  // namespace gfmd
