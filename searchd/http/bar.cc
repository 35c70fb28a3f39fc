#include "searchd/http/bar.h"

#include <algorithm>

namespace gfmd {

std::string bar_html(std::uint64_t count, std::uint64_t most) {
  // Rounded up: what is there is seen.
  const std::uint64_t percent = most == 0 ? 0 : (std::min(count, most) * 100 + most - 1) / most;
  std::string html = "<svg class=\"bar\"><rect width=\"";
  return html.append(std::to_string(percent)).append("%\"/></svg>");
}

std::uint64_t largest_count(const Facet& facet) {
  std::uint64_t most = 0;
  for (const FacetValue& value : facet.values) most = std::max(most, value.count);
  return most;
}

}  // namespace gfmd
