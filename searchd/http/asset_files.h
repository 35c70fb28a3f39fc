#pragma once

#include <string>
#include <string_view>

#include "searchd/http/message.h"

namespace gfmd {

/// The address of a compiled-in file. It names the content, so that browsers may keep it for ever
/// and never mix the files of two programs.
[[nodiscard]] std::string asset_url(std::string_view name);

/// The file at asset_url(), 304 where the client holds it; 404 without a body for an unknown name.
/// Under another digest, such as a page of an earlier program asks for, the file is not to be kept.
[[nodiscard]] Response asset_response(const Request& request, std::string_view digest,
                                      std::string_view name);

/// The search box for other sites, at an address that never changes: any site may load it, kept for
/// ten minutes and then asked for anew.
[[nodiscard]] Response search_box_response(const Request& request);

}  // namespace gfmd
