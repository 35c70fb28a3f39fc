#include "searchd/engine/query_plan.h"

#include <algorithm>
#include <array>

#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

/// The language most of whose stop words, then whose texts' words, the query has; `reader` on a
/// tie.
Language guess_language(const Query& query, const Lexicons& lexicons, Language reader) {
  std::array<int, kLanguageCount> votes{};
  votes[static_cast<std::size_t>(reader)] = 1;
  for (const QueryClause& clause : query.clauses) {
    for (const Token& token : clause.tokens) {
      for (const Language language : kLanguages) {
        const auto column = static_cast<std::size_t>(language);
        if (is_stop_word(language, token.word)) votes[column] += 4;
        if (lexicons[column].find(token.word) != nullptr) votes[column] += 2;
      }
    }
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  return static_cast<Language>(most - votes.begin());
}

bool can_be_ignored(const QueryClause& clause, Language language) {
  if (clause.phrase || clause.occur != Occur::should) return false;
  const Token& token = clause.tokens.front();
  return token.kind == TokenKind::word && is_stop_word(language, token.word);
}

}  // namespace

QueryPlan plan_query(const Query& query, const Lexicons& lexicons, Language reader) {
  QueryPlan plan;
  plan.language = guess_language(query, lexicons, reader);
  const bool all_ignorable =
      std::all_of(query.clauses.begin(), query.clauses.end(),
                  [&](const QueryClause& clause) { return can_be_ignored(clause, plan.language); });
  for (const QueryClause& clause : query.clauses) {
    if (!all_ignorable && can_be_ignored(clause, plan.language)) {
      plan.ignored.push_back(clause.tokens.front().word);
      continue;
    }
    PlannedClause planned{clause, {}};
    for (const Token& token : clause.tokens) {
      planned.forms.push_back(clause.phrase ? expand_phrase_word(token, lexicons)
                                            : expand_word(token, lexicons));
    }
    plan.clauses.push_back(std::move(planned));
  }
  return plan;
}

}  // namespace gfmd
