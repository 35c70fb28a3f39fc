#include "searchd/engine/query_plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

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

/// Whether a clause is a plain word that a concept may be named by.
bool is_plain_word(const QueryClause& clause) {
  return !clause.phrase && clause.occur != Occur::must_not &&
         clause.tokens.front().kind != TokenKind::compound;
}

/// Terms in the query's own language are meant rather than words of another that look the same.
void keep_own_language(std::vector<Terminology::Found>& found, Language language) {
  const auto has_own = [&](const Terminology::Found& other) {
    return std::any_of(found.begin(), found.end(), [&](const Terminology::Found& own) {
      return own.language == language && own.first == other.first && own.count == other.count;
    });
  };
  std::vector<Terminology::Found> kept;
  std::copy_if(
      found.begin(), found.end(), std::back_inserter(kept),
      [&](const Terminology::Found& each) { return each.language == language || !has_own(each); });
  found = std::move(kept);
}

void plan_concepts(QueryPlan& plan) {
  std::vector<Token> words;
  std::vector<std::uint32_t> clause_of;  // by word
  for (std::uint32_t i = 0; i < plan.clauses.size(); ++i) {
    const QueryClause& clause = plan.clauses[i].clause;
    if (!is_plain_word(clause)) continue;
    words.push_back(clause.tokens.front());
    clause_of.push_back(i);
  }
  auto found = plan.terminology->find(words);
  keep_own_language(found, plan.language);
  const auto add = [&](const Terminology::Found& each) {
    const PlannedConcept planned{clause_of[each.first], clause_of[each.first + each.count - 1],
                                 each.number};
    const auto same = [&](const PlannedConcept& other) {
      return other.first == planned.first && other.last == planned.last &&
             other.number == planned.number;
    };
    if (std::none_of(plan.concepts.begin(), plan.concepts.end(), same)) {
      plan.concepts.push_back(planned);
    }
  };
  for (const auto& each : found) {
    if (each.count == 1) add(each);
  }
  // Longest first at each place, left to right: "child detention" before "detention".
  std::size_t free = 0;
  std::size_t taken_first = words.size();
  std::size_t taken_count = 0;
  for (const auto& each : found) {
    if (each.count == 1) continue;
    const bool another_reading = each.first == taken_first && each.count == taken_count;
    if (each.first < free && !another_reading) continue;
    add(each);
    taken_first = each.first;
    taken_count = each.count;
    free = each.first + each.count;
  }
}

}  // namespace

QueryPlan plan_query(const Query& query, const Lexicons& lexicons, const Terminology* terminology,
                     Language reader) {
  QueryPlan plan;
  plan.terminology = terminology;
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
  if (terminology != nullptr) plan_concepts(plan);
  return plan;
}

}  // namespace gfmd
