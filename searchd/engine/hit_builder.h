#pragma once

#include <vector>

#include "corpus/stored_document.h"
#include "searchd/engine/document_store.h"
#include "searchd/engine/facet_columns.h"
#include "searchd/engine/matcher.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "stemmers/analyzer.h"

namespace gfmd {

class Highlighter;
struct PassageSnippet;

/// Turns document numbers into hits: the version to show, its title and sentences with what
/// matched, its notes and labels. All references must outlive it. Not safe for concurrent use.
class HitBuilder {
 public:
  HitBuilder(const SearchRequest& request, const QueryPlan& plan, const Matches& matches,
             const FacetColumns& columns, const IndexReader& index, DocumentStore& store,
             const Analyzer& analyzer);
  ~HitBuilder();

  [[nodiscard]] Hit build(std::uint32_t document, std::uint32_t rank);

 private:
  /// The number of the version in the record.
  [[nodiscard]] std::size_t version_to_show(const StoredRecord& record, std::uint32_t number) const;
  [[nodiscard]] Snippet place(PassageSnippet part, const Document& document, const Version& version,
                              const std::string& unit);
  [[nodiscard]] const Highlighter& highlighter_for(Language language, std::uint32_t number) const;
  /// Of a unit that has none of the words as typed.
  [[nodiscard]] std::vector<MatchedTerm> matched_terms(std::uint32_t number) const;
  void add_snippets(const Document& document, const Version& version,
                    const Highlighter& highlighter, Hit& hit);
  void add_keywords(const Version& version, DocumentKind kind, const Highlighter& highlighter,
                    Hit& hit);
  void add_citations(const Document& document, std::uint32_t number, Hit& hit);
  [[nodiscard]] std::vector<FacetLabel> labels_of(std::uint32_t document) const;

  const SearchRequest& request_;
  const QueryPlan& plan_;
  const Matches& matches_;
  const FacetColumns& columns_;
  const IndexReader& index_;
  DocumentStore& store_;
  /// By Language; then, where some units are found by broader concepts only, those for them.
  std::vector<Highlighter> highlighters_;
};

}  // namespace gfmd
