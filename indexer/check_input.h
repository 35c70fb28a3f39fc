#pragma once

#include "indexer/indexer_cli.h"
#include "indexer/indexer_options.h"

namespace gfmd {

/// The command check-input: reads the inputs and prints what is worth a look in them, and whether
/// they agree with each other and with the index in `options.directory`, if one is named. Writes no
/// index. False when there are errors. Throws IndexUnusable for an index that cannot be read.
[[nodiscard]] bool check_input(const IndexerOptions& options, const IndexerStreams& streams);

}  // namespace gfmd
