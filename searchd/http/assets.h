#pragma once

#include <string_view>

namespace gfmd {

/// The text of searchd/http/assets/<name>, compiled in; empty for an unknown name.
[[nodiscard]] std::string_view asset(std::string_view name);

}  // namespace gfmd
