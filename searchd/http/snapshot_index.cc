#include "searchd/http/snapshot_index.h"

#include <mutex>
#include <optional>
#include <utility>

#include "corpus/byte_codec.h"
#include "corpus/generation.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/searcher.h"
#include "searchd/http/paper_reader.h"

namespace gfmd {
namespace {

/// An index's statistics, read when first asked for. Safe for concurrent use.
class LazyStatistics {
 public:
  explicit LazyStatistics(std::string index_file) : index_file_(std::move(index_file)) {}

  const CatalogueStatistics& get() {
    std::call_once(read_, [&] {
      try {
        statistics_ = read_statistics(IndexReader(index_file_));
      } catch (const CorruptRecord& error) {
        throw IndexUnusable(std::string("a stored record is damaged: ") + error.what());
      }
    });
    return *statistics_;
  }

 private:
  const std::string index_file_;
  std::once_flag read_;
  std::optional<CatalogueStatistics> statistics_;
};

class SearcherEngine : public SearchEngine {
 public:
  SearcherEngine(std::shared_ptr<const Snapshot> snapshot,
                 std::shared_ptr<LazyStatistics> statistics)
      : searcher_(std::move(snapshot)), statistics_(std::move(statistics)) {}

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
  const CatalogueStatistics& statistics() override { return statistics_->get(); }

 private:
  Searcher searcher_;
  std::shared_ptr<LazyStatistics> statistics_;
  std::optional<PaperOutline> outline_;
};

class SnapshotIndex : public Index {
 public:
  /// `directory`: where the snapshot was opened. It keeps the indexer from deleting its generation.
  SnapshotIndex(std::shared_ptr<const Snapshot> snapshot, const std::filesystem::path& directory)
      : snapshot_(std::move(snapshot)),
        statistics_(std::make_shared<LazyStatistics>(
            directory / ("gen-" + snapshot_->manifest().revision) / kIndexFile)) {}

  const IndexManifest& manifest() const override { return snapshot_->manifest(); }
  const std::string& fallback_reason() const override { return snapshot_->fallback_reason(); }
  std::unique_ptr<SearchEngine> make_engine() const override {
    return std::make_unique<SearcherEngine>(snapshot_, statistics_);
  }

 private:
  std::shared_ptr<const Snapshot> snapshot_;
  std::shared_ptr<LazyStatistics> statistics_;
};

}  // namespace

std::shared_ptr<const Index> SnapshotSource::open() {
  return std::make_shared<SnapshotIndex>(Snapshot::open(directory_), directory_);
}

std::string SnapshotSource::stamp() { return current_stamp(directory_); }

}  // namespace gfmd
