#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/unit_address.h"

/// What crawlers read first: sitemaps (sitemaps.org, with Google's hreflang links) and robots.txt.
namespace gfmd {

/// Units of one sitemap; with their languages and the front pages fewer than the 50,000 addresses
/// and 50 MB that the protocol allows.
inline constexpr std::uint32_t kSitemapUnits = 5000;

/// How many sitemaps an index of that many units has: 1 at least.
[[nodiscard]] std::uint32_t sitemap_count(std::uint64_t units);

/// The list of all sitemaps: "{base}/sitemap.xml?page=1", ... `built`: when the index was, RFC
/// 3339.
[[nodiscard]] std::string encode_sitemap_index(std::string_view base, std::string_view built,
                                               std::uint32_t count);

/// An address for each page and language, each with those of the other languages. Units that are
/// read as a part of a page have no address of their own and are left out.
[[nodiscard]] std::string encode_sitemap(std::string_view base,
                                         const std::vector<UnitAddress>& pages);

/// Lets crawlers read pages, and neither the API nor searches, whose addresses have no end.
[[nodiscard]] std::string robots_text(std::string_view base);

}  // namespace gfmd
