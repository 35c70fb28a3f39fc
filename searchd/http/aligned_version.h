#pragma once

#include <vector>

#include "corpus/document.h"
#include "searchd/http/reading_request.h"
#include "stemmers/language.h"

namespace gfmd {

/// Whether a version of the unit sums it up only.
[[nodiscard]] bool is_summary(const Version& version, const Document& unit);

/// Whether a version of the unit says the printed text passage by passage: each of its passages has
/// the lines of the printed one in its place. A summary does not; the printed text itself does.
[[nodiscard]] bool is_aligned(const Version& version, const Document& unit);

/// The unit's text for a reader of the whole paper: in the reader's language where that version is
/// aligned, else as printed.
[[nodiscard]] const Version& version_to_read(const Document& unit, Language reader);

/// The versions in which a page shows each passage: that one, the printed one, or both, the
/// reader's first. All have the same passages.
[[nodiscard]] std::vector<const Version*> versions_to_read(const Document& unit,
                                                           const ReadingRequest& request);

}  // namespace gfmd
