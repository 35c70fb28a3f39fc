#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "searchd/http/messages.h"
#include "searchd/http/passage_html.h"
#include "searchd/http/reading_request.h"

namespace gfmd {

/// The versions of a unit that a page shows, the reader's language first; never empty. The printed
/// text goes with a translation, as the address of a passage names its line.
[[nodiscard]] std::vector<const Version*> shown_versions(const Document& unit,
                                                         const ReadingRequest& request);

struct VersionChoice {
  ShownVersions versions;
  Message label;
};

/// Links to a page with each of these versions, the one shown marked. `path` is the page's.
[[nodiscard]] std::string choice_html(const std::vector<VersionChoice>& choices,
                                      std::string_view path, const ReadingRequest& request);

/// Links to the page with other versions of the unit; empty when there is one only. `path` is the
/// page's.
[[nodiscard]] std::string versions_switch_html(const Document& unit, std::string_view path,
                                               const ReadingRequest& request);

/// The texts: one as it is, several side by side, each under its language, and under its title but
/// for the first, whose title is the page's.
[[nodiscard]] std::string versions_html(const Document& unit,
                                        const std::vector<const Version*>& versions,
                                        Language reader, PassageWriter& passages);

}  // namespace gfmd
