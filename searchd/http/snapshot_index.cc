#include "searchd/http/snapshot_index.h"

#include <optional>
#include <utility>

#include "corpus/generation.h"
#include "searchd/engine/searcher.h"
#include "searchd/http/paper_reader.h"

namespace gfmd {
namespace {

class SearcherEngine : public SearchEngine {
 public:
  explicit SearcherEngine(std::shared_ptr<const Snapshot> snapshot)
      : searcher_(std::move(snapshot)) {}

  Result<SearchResponse, QueryError> search(const SearchRequest& request) override {
    return searcher_.search(request);
  }
  Result<SuggestResponse, QueryError> suggest(const SuggestRequest& request) override {
    return searcher_.suggest(request);
  }
  Result<std::unique_ptr<TextMarker>, QueryError> marker(const SearchRequest& request) override {
    return searcher_.marker(request);
  }
  std::optional<Document> document(std::string_view id) override { return searcher_.document(id); }
  std::optional<std::vector<RelatedUnit>> related(std::string_view id, Language reader) override {
    return searcher_.related(id, reader);
  }
  std::optional<SimilarResponse> similar(const SimilarRequest& request) override {
    return searcher_.similar(request);
  }
  Result<SymbolAnswer, UnknownSymbol> symbol(const SymbolRequest& request) override {
    return searcher_.symbol(request);
  }
  SymbolList symbols(std::string_view prefix, std::size_t limit) override {
    return searcher_.symbols(prefix, limit);
  }
  std::vector<UnitAddress> unit_addresses(std::size_t first, std::size_t count) override {
    return searcher_.addresses(first, count);
  }
  const PaperOutline& outline() override {
    if (!outline_) outline_ = read_outline(*this);
    return *outline_;
  }
  const CatalogueStatistics& statistics() override { return searcher_.statistics(); }

 private:
  Searcher searcher_;
  std::optional<PaperOutline> outline_;
};

class SnapshotIndex : public Index {
 public:
  explicit SnapshotIndex(std::shared_ptr<const Snapshot> snapshot)
      : snapshot_(std::move(snapshot)) {}

  const IndexManifest& manifest() const override { return snapshot_->manifest(); }
  const std::string& fallback_reason() const override { return snapshot_->fallback_reason(); }
  std::unique_ptr<SearchEngine> make_engine() const override {
    return std::make_unique<SearcherEngine>(snapshot_);
  }

 private:
  std::shared_ptr<const Snapshot> snapshot_;
};

}  // namespace

std::shared_ptr<const Index> SnapshotSource::open() {
  return std::make_shared<SnapshotIndex>(Snapshot::open(directory_, Snapshot::Opening::complete));
}

std::string SnapshotSource::stamp() { return current_stamp(directory_); }

}  // namespace gfmd
