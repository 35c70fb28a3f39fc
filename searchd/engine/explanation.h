#pragma once

#include <span>
#include <vector>

#include "corpus/acronym_list.h"
#include "searchd/engine/matcher.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/search_response.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// The concepts a query was searched for beyond its words, by span, at most kMaxExpansionTerms
/// terms each: those that texts hold.
[[nodiscard]] std::vector<Expansion> expansions_of(const QueryPlan& plan, const Matches& matches);
inline constexpr std::size_t kMaxExpansionTerms = 12;

/// What an explanation is made of.
struct SearchedQuery {
  const Query& query;
  const QueryPlan& plan;
  const Matches& matches;
  const Analyzer& analyzer;
  const SearchResponse& response;     // its correction, expansions and references
  std::span<const Acronym> acronyms;  // of the texts, as AcronymList::take() orders them
  bool partial = false;               // no hit has all of the words
  bool in_figures = false;            // the clauses' weights are wanted too
};

/// How a query was searched: what was corrected, the whole where it has operators or fields, each
/// clause, concept and reference, what was left out, and what the hits lack.
[[nodiscard]] Explanation explain(const SearchedQuery& searched);

}  // namespace gfmd
