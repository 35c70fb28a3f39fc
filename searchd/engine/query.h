#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemmers/token.h"

namespace gfmd {

/// How a clause takes part: `should` scores, `must` also demands, `must_not` excludes.
enum class Occur : std::uint8_t { should, must, must_not };

/// A word, or words in a row, of a query.
struct QueryClause {
  Occur occur = Occur::should;
  bool phrase = false;        // quoted: the words stand next to each other, as typed
  std::vector<Token> tokens;  // one, or a phrase's; offsets into the query's text
};

/// A query as typed, cut into clauses: syntax only, nothing of the index.
struct Query {
  std::vector<QueryClause> clauses;
  bool cut = false;  // it had more than kMaxQueryWords words, and the rest was left out
};

inline constexpr std::size_t kMaxQueryWords = 64;

}  // namespace gfmd
