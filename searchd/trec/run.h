#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searchd/engine/search_response.h"

namespace gfmd {

/// Writes a topic's hits in TREC's run format, `qid Q0 docno rank score tag`. Evaluators order by
/// score and break ties by name, so scores are written strictly falling, in the hits' order.
void write_run(std::ostream& output, const std::string& topic, const std::vector<Hit>& hits,
               const std::string& tag);

}  // namespace gfmd
