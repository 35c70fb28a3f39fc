#pragma once

#include <cstddef>

#include "corpus/stored_document.h"
#include "searchd/engine/search_request.h"

namespace gfmd {

/// Whether a version may stand for its unit in an answer: the unofficial ones only where the
/// reader wants translations.
[[nodiscard]] bool may_show(const StoredHead& version, const SearchRequest& request);

/// The number of the version in the reader's language; versions.size() where the unit has none
/// that may be shown.
[[nodiscard]] std::size_t own_version(const StoredRecord& record, const SearchRequest& request);

}  // namespace gfmd
