#pragma once

#include <string>
#include <string_view>

namespace gfmd {

/// Valid UTF-8 as XML 1.0 character data or attribute value: markup escaped, and what may not stand
/// in XML at all (controls, U+FFFE, U+FFFF) replaced by U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace gfmd
