#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/http/message.h"

/// What stands before the addresses of pages where they must be whole: feeds, sitemaps, citations.
namespace gfmd {

/// A site as --public-url names it, "https://example.org" with or without a slash behind, in the
/// form of an origin: no slash. nullopt for anything else; pages are at the root of a host.
[[nodiscard]] std::optional<std::string> parse_public_url(std::string_view text);

/// `public_url` where there is one, else "http://" and the host that was asked; nothing where the
/// request names none, or one with other characters than those of names, addresses and ports.
[[nodiscard]] std::string base_address(const Request& request, std::string_view public_url);

}  // namespace gfmd
