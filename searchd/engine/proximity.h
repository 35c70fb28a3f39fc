#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/posting_cache.h"
#include "searchd/engine/query_plan.h"

namespace gfmd {

/// What words of a query that stand near each other in a text add to its score. After Rasolofo and
/// Savoy, Term Proximity Scoring for Keyword-Based Retrieval Systems (ECIR 2003), on neighbours in
/// the query:
///   near(d)  = sum over places where the two stand at most kMaxDistance words apart:
///              1 / distance^2
///   score(d) = kProximity * min(idf of the two) * near(d) / (k1 + near(d))
/// summed over the pairs, in the field and language where it is most. A text that has the whole
/// query as typed, in a row of kMinRow words or more, has the most that nearness can give, once
/// being enough: it is a name, or a sentence somebody remembers. Not safe for concurrent use.
class ProximityScorer {
 public:
  /// `plan` and `postings` must outlive the scorer; `clause_weights` are the clauses' idf.
  ProximityScorer(const QueryPlan& plan, std::span<const float> clause_weights,
                  PostingCache& postings);

  /// Whether the query has two words in a row at all.
  [[nodiscard]] bool applies() const { return words_.size() > 1; }

  [[nodiscard]] float score(std::uint32_t document);

 private:
  struct Word {
    const WordForms* forms;
    float weight;       // idf
    std::uint32_t gap;  // words that may stand between it and the word before, in a row
  };
  using Positions = std::vector<std::uint32_t>;
  [[nodiscard]] Positions positions_of(const Word& word, std::uint32_t document, Language language,
                                       TextField field);
  [[nodiscard]] float score_in(std::uint32_t document, Language language, TextField field);

  PostingCache& postings_;
  std::vector<Word> words_;
  float row_ = 0;  // what a row of all of them is worth; 0: they are too few
};

}  // namespace gfmd
