#pragma once

#include <span>
#include <string>
#include <vector>

#include "searchd/engine/document_set.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/length_columns.h"
#include "searchd/engine/query_plan.h"

namespace gfmd {

/// What a plan matches.
struct Matches {
  DocumentSet documents;
  std::span<const float> scores;      // by document number; the Matcher's, until its next match()
  std::vector<float> clause_weights;  // idf of each of the plan's clauses, the rarest word's
  std::vector<DocumentSet> in_language;  // by Language: documents with a match in that version
};

/// Evaluates plans against an index: a list of postings at a time into dense accumulators. Every
/// match is visited in any case, since totals and facets are exact; so nothing would be gained by
/// stopping early, and a walk through arrays is the fastest visit. Not safe for concurrent use.
class Matcher {
 public:
  /// Both must outlive the Matcher.
  Matcher(const IndexReader& index, const LengthColumns& lengths);

  /// `reader` is the language that counts in full. A plan without clauses matches nothing.
  [[nodiscard]] Matches match(const QueryPlan& plan, Language reader);

 private:
  struct Scored {
    DocumentSet documents;
    float weight = 0;  // idf
  };
  [[nodiscard]] Scored score_word(const WordForms& forms, Language reader, Matches& matches);
  [[nodiscard]] Scored score_phrase(const PlannedClause& clause, Language reader, Matches& matches);
  void accumulate(const std::vector<WordForm>& forms, Language language, DocumentSet& touched);
  void collect(const DocumentSet& documents);
  void discard(const DocumentSet& documents);

  [[nodiscard]] DocumentSet phrase_documents(const PlannedClause& clause, Language language,
                                             TextField field);
  [[nodiscard]] bool stands_in_row(std::uint32_t document, const PlannedClause& clause,
                                   Language language, TextField field) const;

  const IndexReader& index_;
  const LengthColumns& lengths_;
  std::uint32_t last_;
  std::vector<float> frequencies_;  // of one word in one language; zero between uses
  std::vector<float> best_;         // of one word, over languages; zero between uses
  std::vector<float> scores_;
  std::vector<PostingEntry> postings_;
};

}  // namespace gfmd
