#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace gfmd {

struct Parameter {
  std::string name;
  std::string value;
};

/// A request's target, decoded.
struct Target {
  std::vector<std::string> segments;  // of the path: "/practice/3" -> {"practice", "3"}, "/" -> {}
  std::vector<Parameter> parameters;  // of the query, in order
};

/// Takes origin form ("/a?b=c") and absolute form ("http://host/a?b=c"). Every string of the result
/// is valid UTF-8; control characters but tabs and line ends, and bidirectional overrides, become
/// spaces. `+` is a space in the query. Bytes that browsers send as they are (letters beyond ASCII,
/// `|`, `[`,
/// ...) are accepted so; a `%` without two hex digits, a NUL and invalid UTF-8 are not. The error
/// is an English sentence without a full stop.
[[nodiscard]] Result<Target, std::string> decode_target(std::string_view target);

/// Percent-encodes a path segment, or a name or value of a query.
[[nodiscard]] std::string percent_encode(std::string_view text);

}  // namespace gfmd
