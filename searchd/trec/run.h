#pragma once

#include <istream>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "searchd/engine/search_response.h"

namespace gfmd {

/// Writes a topic's hits in TREC's run format, `qid Q0 docno rank score tag`. Evaluators order by
/// score and break ties by name, so scores are written strictly falling, in the hits' order.
void write_run(std::ostream& output, const std::string& topic, const std::vector<Hit>& hits,
               const std::string& tag);

/// A document of a topic's ranking.
struct RankedDocument {
  std::string id;
  double score = 0;
};
using Ranking = std::vector<RankedDocument>;  // best first

/// A run as an evaluator reads it: rankings by topic.
struct Run {
  std::string tag;  // of its first line
  std::map<std::string, Ranking, std::less<>> rankings;
};

/// Reads TREC's run format, blanks between; empty lines and those that begin with # are left out.
/// The rank column is not looked at: documents are ordered by score, equal ones by name
/// falling, as trec_eval 10 does. The error names the line: "line 3: …" (columns missing,
/// a score that is no number, a document twice in a topic).
[[nodiscard]] Result<Run, std::string> read_run(std::istream& input);

}  // namespace gfmd
