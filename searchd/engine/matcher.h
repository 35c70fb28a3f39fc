#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "searchd/engine/concept_matcher.h"
#include "searchd/engine/document_set.h"
#include "searchd/engine/document_store.h"
#include "searchd/engine/field_scope.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/kind_sets.h"
#include "searchd/engine/length_columns.h"
#include "searchd/engine/phrase_finder.h"
#include "searchd/engine/posting_cache.h"
#include "searchd/engine/query_evaluation.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/row_finder.h"

namespace gfmd {

/// What a concept that a plan names was found by.
struct NamedConcept {
  std::uint32_t planned = 0;  // number of the plan's concept
  bool broader = false;       // these are terms of a broader one
  std::shared_ptr<const ConceptMatches> matches;
};

/// What a plan matches.
struct Matches {
  DocumentSet documents;
  std::span<const float> scores;  // by document number; the Matcher's, until its next match()
  /// idf of each of the plan's clauses, the rarest word's; then two weights a reference, see
  /// citation_clause().
  std::vector<float> clause_weights;
  std::vector<DocumentSet> in_language;  // by Language: documents with a match in that version
  /// Clauses of the plan whose words were not all looked up where they stand: kMaxPositionLists was
  /// not enough, and documents that hold the words were taken.
  std::vector<std::uint32_t> unchecked = {};
  std::vector<NamedConcept> concepts = {};   // those looked up, in the plan's order
  DocumentSet as_typed = DocumentSet();      // documents with a word itself, in some form
  DocumentSet own = DocumentSet();           // documents with a match in their own text
  DocumentSet borrowed = DocumentSet();      // with one in their context
  DocumentSet loosely = DocumentSet();       // with only a broader term for some of the words
  std::optional<DocumentSet> complete = {};  // with all of the words, or terms of their meaning
};

/// Lists of positions that quotations and NEAR of one query may read, a microsecond or two each.
inline constexpr std::size_t kMaxPositionLists = 300'000;

/// Evaluates plans against an index: a list of postings at a time into dense accumulators. Every
/// match is visited in any case, since totals and facets are exact; so nothing would be gained by
/// stopping early, and a walk through arrays is the fastest visit. Not safe for concurrent use.
class Matcher {
 public:
  /// All must outlive the Matcher; `kinds` are those that note:, section: and summary: ask for,
  /// `concepts` what other Matchers of the index found.
  Matcher(const IndexReader& index, const LengthColumns& lengths, const KindSets* kinds = nullptr,
          std::shared_ptr<ConceptCache> concepts = std::make_shared<ConceptCache>());

  /// What the plan's tree holds, scored by its clauses. `reader` is the language that counts in
  /// full; `filters` are the documents of the tree's filters.
  [[nodiscard]] Matches match(const QueryPlan& plan, Language reader,
                              std::span<const DocumentSet> filters = {});

  /// The lists of the last plan's words are there already.
  [[nodiscard]] PostingCache& postings() { return postings_; }
  /// What takes reading the best units, in the Matches last returned: raises those that cite a
  /// reference's very paragraph, lowers those that only the text citing them finds.
  void refine(const QueryPlan& plan, const Matches& matches, DocumentStore& store);

 private:
  struct Scored {
    DocumentSet documents;
    float weight = 0;  // idf
  };

  [[nodiscard]] Scored score_word(const WordForms& forms, const FieldScope& scope, Language reader,
                                  Matches& matches);
  [[nodiscard]] Scored score_phrase(const QueryPlan& plan, std::uint32_t number, Language reader,
                                    Matches& matches);
  [[nodiscard]] Scored score_clause(const QueryPlan& plan, std::uint32_t number, Language reader,
                                    Matches& matches);
  /// What a query asks for in all.
  struct Asked {
    float weight = 0;  // idf of the clauses
    float words = 0;   // their number
  };
  [[nodiscard]] DocumentSet score_group(const QueryPlan& plan, std::uint32_t first,
                                        std::uint32_t last, Language reader, Matches& matches,
                                        Asked& asked, LeafDocuments& leaves);
  [[nodiscard]] DocumentSet add_citations(const QueryPlan& plan, const Asked& asked,
                                          Matches& matches, LeafDocuments& leaves);
  [[nodiscard]] std::optional<DocumentSet> take_loose(DocumentSet& all);
  void coordinate(const DocumentSet& documents, const Asked& asked);
  void raise_by_concepts(const QueryPlan& plan, std::uint32_t first, std::uint32_t last,
                         Language reader, Matches& matches, Scored& scored,
                         std::vector<float>& values);

  void accumulate(const std::vector<WordForm>& forms, const FieldScope& scope, Language language,
                  DocumentSet& touched, Matches& matches);
  float raise(std::vector<float>& values, const ConceptMatches& of_concept, float weight,
              Language reader, Matches& matches, DocumentSet& documents);
  void add_proximity(const QueryPlan& plan, const Matches& matches);
  void raise_pinpoints(const QueryPlan& plan, const Matches& matches, DocumentStore& store);
  void lower_borrowed(const Matches& matches, DocumentStore& store);
  void discard(const DocumentSet& documents);

  const IndexReader& index_;
  const LengthColumns& lengths_;
  const KindSets* kinds_;
  std::uint32_t last_;
  PostingCache postings_;
  RowFinder rows_;
  PhraseFinder phrases_;
  PositionBudget budget_{0};  // of the query at hand
  ConceptMatcher concepts_;
  std::vector<float> frequencies_;    // of one word in one language; zero between uses
  std::vector<float> best_;           // of one clause, over languages; zero between uses
  std::vector<float> group_;          // of clauses that a concept spans; zero between uses
  std::vector<float> covered_;        // idf of the clauses a document matches
  std::vector<float> group_covered_;  // the same of a group; zero between uses
  std::vector<float> scores_;
  DocumentSet loose_;                   // found by a broader concept; empty between uses
  std::vector<float> citation_worths_;  // by reference of the last plan
};

}  // namespace gfmd
