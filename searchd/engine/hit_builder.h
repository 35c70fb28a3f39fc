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
  void add_snippets(const Document& document, const Version& version, Hit& hit);
  void add_keywords(const Version& version, const Highlighter& highlighter, Hit& hit);
  void add_citations(const Document& document, Hit& hit);
  [[nodiscard]] std::vector<FacetLabel> labels_of(std::uint32_t document) const;

  const SearchRequest& request_;
  const QueryPlan& plan_;
  const Matches& matches_;
  const FacetColumns& columns_;
  const IndexReader& index_;
  DocumentStore& store_;
  std::vector<Highlighter> highlighters_;  // by Language
};

}  // namespace gfmd
