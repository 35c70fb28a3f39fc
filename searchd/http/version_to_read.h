#pragma once

#include <vector>

#include "corpus/document.h"
#include "searchd/http/reading_request.h"
#include "stemmers/language.h"

namespace gfmd {

/// The unit's text for a reader of the whole paper: in the reader's language where that version is
/// aligned, else as printed.
[[nodiscard]] const Version& version_to_read(const Document& unit, Language reader);

/// The versions in which a page shows each passage: that one, the printed one, or both, the
/// reader's first. All have the same passages.
[[nodiscard]] std::vector<const Version*> versions_to_read(const Document& unit,
                                                           const ReadingRequest& request);

}  // namespace gfmd
