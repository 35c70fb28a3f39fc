#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// The figures of a text, sorted, each once: runs of digits, with the thousands separators of the
/// three languages taken out: "11,600,000", "11.600.000" and "11 600 000" are "11600000".
[[nodiscard]] std::vector<std::string> figures_of(std::string_view text);

}  // namespace gfmd
