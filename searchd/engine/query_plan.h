#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/engine/query.h"
#include "searchd/engine/reference_plan.h"
#include "searchd/engine/terminology.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/language.h"

namespace gfmd {

/// A clause with the forms of its words that the index holds.
struct PlannedClause {
  QueryClause clause;
  std::vector<WordForms> forms;  // by token of the clause
  float weight = 1;              // its score counts so many times
};

/// A concept that clauses first .. last of the plan name; its terms are searched as well.
struct PlannedConcept {
  std::uint32_t first = 0;  // both ends included
  std::uint32_t last = 0;
  std::uint32_t number = 0;  // in the terminology
};

/// What is searched for a query.
struct QueryPlan {
  std::vector<PlannedClause> clauses;
  QueryNode root;  // of the plan's clauses and the query's filters
  /// Spans of several clauses do not overlap and hold nothing quoted or excluded. Two concepts of
  /// one span are two readings of it.
  std::vector<PlannedConcept> concepts;
  /// What the query names by an identifier, beside its words; see plan_references().
  std::vector<PlannedReference> references;
  std::vector<PlannedUnit> units;    // named by kind and number
  std::vector<std::string> ignored;  // stop words left out, as typed order
  std::vector<Token> cut_prefixes;   // those with more words than words_of_prefix()
  std::size_t prefix_words = 0;      // what that is for this query
  Language language =
      Language::en;  // the query's, a guess that only decides which words are stop words
  const Terminology* terminology = nullptr;  // of `concepts`; outlives the plan
  bool unordered = false;  // the words stand in no order: being near each other means nothing
};

/// The language that most of a query's words are of, by stop words and then the texts' words;
/// `reader` where that does not tell. A guess: short queries are of no language in particular.
[[nodiscard]] Language guess_language(const Query& query, const Lexicons& lexicons,
                                      Language reader);

/// Whether all that is searched is words of grammar, which no concept is named by: "the of and".
[[nodiscard]] bool has_only_small_words(const QueryPlan& plan);

/// Resolves a query against the index's words. Stop words are left out, unless nothing else is
/// there in their row; those in phrases, with a sign or an operator stay. `terminology` is null
/// when only the words as typed are wanted.
[[nodiscard]] QueryPlan plan_query(const Query& query, const Lexicons& lexicons,
                                   const Terminology* terminology, Language reader);

}  // namespace gfmd
