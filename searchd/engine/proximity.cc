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

/// Which of the places of a word have a row's words before them; `row`: where the row so far ends.
Positions continued(const Positions& row, const Positions& places, std::uint32_t gap) {
  Positions ends;
  for (const std::uint32_t place : places) {
    const auto after = std::lower_bound(row.begin(), row.end(), place);
    if (after != row.begin() && place - *std::prev(after) <= gap + 1) ends.push_back(place);
  }
  return ends;
}

}  // namespace

ProximityScorer::ProximityScorer(const QueryPlan& plan, std::span<const float> clause_weights,
                                 PostingCache& postings)
    : postings_(postings) {
  std::size_t end = 0;  // of the word before, in the query
  float row = 0;
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    const PlannedClause& clause = plan.clauses[i];
    if (clause.clause.phrase || clause.clause.occur == Occur::must_not) continue;
    const Token& token = clause.clause.tokens.front();
    if (token.kind == TokenKind::compound) continue;
    const float weight = clause_weights[i];
    if (!words_.empty()) row += std::min(words_.back().weight, weight);
    // Small words were left out where more than a blank stands between two.
    const std::uint32_t gap = token.begin > end + 1 ? ranking::kMaxSmallWords : 0;
    words_.push_back({&clause.forms.front(), weight, gap});
    end = token.end;
  }
  if (words_.size() >= ranking::kMinRow) row_ = row;
}

ProximityScorer::Positions ProximityScorer::positions_of(const Word& word, std::uint32_t document,
                                                         Language language, TextField field) {
  Positions positions;
  for (const WordForm& form : (*word.forms)[static_cast<std::size_t>(language)]) {
    if (form.acronym || !stands_in(form, field)) continue;
    const auto places = postings_.positions(spell_form(form, field, language), document);
    positions.insert(positions.end(), places.begin(), places.end());
  }
  std::sort(positions.begin(), positions.end());
  return positions;
}

float ProximityScorer::score_in(std::uint32_t document, Language language, TextField field) {
  float sum = 0;
  Positions before;
  Positions row;  // where the words so far stand in a row, its last word
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Positions here = positions_of(words_[i], document, language, field);
    row = i == 0 ? here : continued(row, here, words_[i].gap);
    if (!before.empty() && !here.empty()) {
      const float near = nearness(before, here);
      sum += std::min(words_[i - 1].weight, words_[i].weight) * near / (ranking::kK1 + near);
    }
    before.swap(here);
  }
  return row.empty() ? sum : std::max(sum, row_);
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
