#pragma once

#include <string>

#include "searchd/http/message.h"

namespace gfmd {

/// The id under which a request is logged and answered: the client's X-Request-Id where it is 1 to
/// 64 letters, digits, '.', '_' or '-', else 16 new hex digits. Safe for concurrent use.
[[nodiscard]] std::string request_id(const Request& request);

}  // namespace gfmd
