#pragma once

#include <string_view>

namespace gfmd {

/// A file of searchd/http/assets/, compiled in. Static lifetime.
struct Asset {
  std::string_view bytes;
  std::string_view digest;  // of the bytes, 12 hexadecimal digits; empty for an unknown name
};

[[nodiscard]] Asset find_asset(std::string_view name);

}  // namespace gfmd
