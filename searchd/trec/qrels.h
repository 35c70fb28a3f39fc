#pragma once

#include <istream>
#include <map>
#include <string>

#include "corpus/result.h"

namespace gfmd {

/// The judgements of one topic: grade by document. 1 and more is relevant, 0 judged not to be;
/// below 0 counts as not judged.
using Judgements = std::map<std::string, int, std::less<>>;

/// Judgements by topic, as TREC's qrels have them.
using Qrels = std::map<std::string, Judgements, std::less<>>;

/// Reads `topic iteration document grade`, a line each, blanks between; empty lines and those that
/// begin with # are left out. The error names the line: "line 3: …".
[[nodiscard]] Result<Qrels, std::string> read_qrels(std::istream& input);

}  // namespace gfmd
