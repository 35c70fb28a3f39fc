#include "searchd/engine/proximity.h"

#include <algorithm>

#include "searchd/engine/ranking.h"
#include "searchd/engine/row_finder.h"

namespace gfmd {
namespace {

using Positions = std::vector<std::uint32_t>;

/// Each place of the first word with the nearest one of the second.
float nearness(const Positions& first, const Positions& second) {
  float sum = 0;
  for (const std::uint32_t place : first) {
    const auto after = std::lower_bound(second.begin(), second.end(), place);
    std::uint32_t distance = ranking::kMaxDistance + 1;
    if (after != second.end()) distance = std::min(distance, *after - place);
    if (after != second.begin()) distance = std::min(distance, place - *std::prev(after));
    // Two readings of one word are no two words.
    if (distance == 0 || distance > ranking::kMaxDistance) continue;
    sum += 1.0F / static_cast<float>(distance * distance);
  }
  return sum;
}

}  // namespace

ProximityScorer::ProximityScorer(const QueryPlan& plan, std::span<const float> clause_weights,
                                 PostingCache& postings)
    : postings_(postings) {
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    const PlannedClause& clause = plan.clauses[i];
    if (clause.clause.phrase || clause.clause.occur == Occur::must_not) continue;
    if (clause.clause.tokens.front().kind == TokenKind::compound) continue;
    words_.push_back({&clause.forms.front(), clause_weights[i]});
  }
}

float ProximityScorer::score_in(std::uint32_t document, Language language, TextField field) {
  float sum = 0;
  Positions before;
  Positions here;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    here.clear();
    for (const WordForm& form : (*words_[i].forms)[static_cast<std::size_t>(language)]) {
      if (form.acronym || !stands_in(form, field)) continue;
      const auto places = postings_.positions(spell_form(form, field, language), document);
      here.insert(here.end(), places.begin(), places.end());
    }
    std::sort(here.begin(), here.end());
    if (!before.empty() && !here.empty()) {
      const float near = nearness(before, here);
      sum += std::min(words_[i - 1].weight, words_[i].weight) * near / (ranking::kK1 + near);
    }
    before.swap(here);
  }
  return sum;
}

float ProximityScorer::score(std::uint32_t document) {
  float best = 0;
  for (const Language language : kLanguages) {
    for (const TextField field : {TextField::title, TextField::body}) {
      best = std::max(best, score_in(document, language, field));
    }
  }
  return ranking::kProximity * best;
}

}  // namespace gfmd
