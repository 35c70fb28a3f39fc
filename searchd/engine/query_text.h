#pragma once

#include <string>

#include "searchd/engine/query.h"

namespace gfmd {

/// A query as it was read, in its own language with every bracket there is: `(child detention) AND
/// title:law*`. Read again, it gives the same tree.
[[nodiscard]] std::string query_text(const Query& query);

/// A clause of it, without its sign: `"rights of the child"`, `title:law*`.
[[nodiscard]] std::string clause_text(const QueryClause& clause);

}  // namespace gfmd
