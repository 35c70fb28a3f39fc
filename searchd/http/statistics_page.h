#pragma once

#include <string>

#include "searchd/http/statistics_encoder.h"

namespace gfmd {

/// The page at "/stats": the whole HTML document. `base`: see site_address.h.
[[nodiscard]] std::string render_statistics_page(const StatisticsView& view, Language reader,
                                                 const std::string& base = "");

}  // namespace gfmd
