#pragma once

#include <string>
#include <vector>

#include "searchd/engine/query.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/language.h"

namespace gfmd {

/// A clause with the forms of its words that the index holds.
struct PlannedClause {
  QueryClause clause;
  std::vector<WordForms> forms;  // by token of the clause
};

/// What is searched for a query.
struct QueryPlan {
  std::vector<PlannedClause> clauses;
  std::vector<std::string> ignored;  // stop words left out, as typed order
  Language language =
      Language::en;  // the query's, a guess that only decides which words are stop words
};

/// Resolves a query against the index's words. Stop words are left out, unless nothing else is
/// there; those in phrases or with a sign stay.
[[nodiscard]] QueryPlan plan_query(const Query& query, const Lexicons& lexicons, Language reader);

}  // namespace gfmd
