#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gfmd {

struct AddressFault {
  bool refused = false;  // the readers of catalogues do not take the address
  std::string message;
};

/// What makes a web address unlikely to lead anywhere, by its spelling alone, as one phrase ("a
/// space within"); nullopt when nothing does. Looked for are blanks, the scheme, the host (RFC 3986
/// 3.2.2; local names of RFC 6761; addresses of RFC 6890 that are not global), the port, "%"
/// without two hexadecimal digits, punctuation at the end. The network is not asked. `printed` is
/// valid UTF-8 as given, before normal_url(). Safe for concurrent use.
[[nodiscard]] std::optional<AddressFault> address_fault(std::string_view printed);

}  // namespace gfmd
