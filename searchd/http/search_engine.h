#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/generation.h"
#include "corpus/result.h"
#include "searchd/engine/query_error.h"
#include "searchd/engine/related_unit.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"
#include "searchd/engine/similar_response.h"
#include "searchd/engine/suggestion.h"
#include "searchd/engine/symbol_answer.h"
#include "searchd/engine/text_marker.h"
#include "searchd/engine/unit_address.h"
#include "searchd/engine/catalogue_statistics.h"

/// What the pages and the API ask of the engine. Snapshot and Searcher stand behind it in the
/// daemon (snapshot_index.h).
namespace gfmd {

/// Where the parts of the printed paper stand in its source; {0, 0} for one that is not there.
struct PaperOutline {
  LineRange text;
  LineRange notes;
  LineRange annex;
};

/// Answers from one index. One a thread. Methods throw IndexUnusable when the index turns out to be
/// damaged.
class SearchEngine {
 public:
  virtual ~SearchEngine() = default;
  [[nodiscard]] virtual Result<SearchResponse, QueryError> search(const SearchRequest& request) = 0;
  [[nodiscard]] virtual Result<SuggestResponse, QueryError> suggest(
      const SuggestRequest& request) = 0;
  /// Marks in texts what this request's search matches; no longer than the engine lives.
  [[nodiscard]] virtual Result<std::unique_ptr<TextMarker>, QueryError> marker(
      const SearchRequest& request) = 0;
  [[nodiscard]] virtual std::optional<Document> document(std::string_view id) = 0;
  /// Units related to one; nullopt when there is no such unit.
  [[nodiscard]] virtual std::optional<std::vector<RelatedUnit>> related(std::string_view id,
                                                                        Language reader) = 0;
  [[nodiscard]] virtual std::optional<SimilarResponse> similar(const SimilarRequest& request) = 0;
  [[nodiscard]] virtual Result<SymbolAnswer, UnknownSymbol> symbol(
      const SymbolRequest& request) = 0;
  /// At most `limit` symbols that begin so.
  [[nodiscard]] virtual SymbolList symbols(std::string_view prefix, std::size_t limit) = 0;
  /// Where units are read, in the order of the input, from `first` (counted from 0), at most
  /// `count`.
  [[nodiscard]] virtual std::vector<UnitAddress> unit_addresses(std::size_t first,
                                                                std::size_t count) = 0;
  [[nodiscard]] virtual const PaperOutline& outline() = 0;
  /// Gathered for the index at the first call, which takes about as long as opening it; shared by
  /// its engines.
  [[nodiscard]] virtual const CatalogueStatistics& statistics() = 0;
};

/// A verified index, from which each worker makes an engine of its own. Immutable; safe for
/// concurrent use.
class Index {
 public:
  virtual ~Index() = default;
  [[nodiscard]] virtual const IndexManifest& manifest() const = 0;
  /// Why this is not the index that the directory calls current; empty when it is.
  [[nodiscard]] virtual const std::string& fallback_reason() const = 0;
  /// Throws IndexUnusable.
  [[nodiscard]] virtual std::unique_ptr<SearchEngine> make_engine() const = 0;
};

/// Where indexes come from: a directory that an indexer publishes to.
class IndexSource {
 public:
  virtual ~IndexSource() = default;
  /// Opens and verifies the current index; slow. Throws IndexUnusable.
  [[nodiscard]] virtual std::shared_ptr<const Index> open() = 0;
  /// Changes whenever another index becomes current; cheap. Does not throw.
  [[nodiscard]] virtual std::string stamp() = 0;
};

}  // namespace gfmd
