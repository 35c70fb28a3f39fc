#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "stemmers/language.h"

namespace gfmd {

/// A question of an evaluation.
struct Topic {
  std::string id;
  std::optional<Language> language;  // the reader's, when the file names it
  std::string query;
};

/// Reads `qid<TAB>query` or `qid<TAB>lang<TAB>query`, a line each; empty lines are left out. The
/// error names the line: "line 3: …" (no tab, an empty or repeated id, unknown bytes).
[[nodiscard]] Result<std::vector<Topic>, std::string> read_topics(std::istream& input);

}  // namespace gfmd
