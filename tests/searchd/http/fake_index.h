#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searchd/http/search_engine.h"

namespace gfmd::test {

/// Marks every occurrence of one word, as it is written.
class FakeMarker : public TextMarker {
 public:
  explicit FakeMarker(std::string word) : word_(std::move(word)) {}
  std::vector<ByteRange> marks(std::string_view text, Language language) const override;
  std::vector<ByteRange> marks(const Passage& passage, Language language) const override;

 private:
  std::string word_;
};

/// An engine whose answers are given; remembers what it was asked.
class FakeEngine : public SearchEngine {
 public:
  Result<SearchResponse, QueryError> search(const SearchRequest& request) override;
  Result<SuggestResponse, QueryError> suggest(const SuggestRequest& request) override;
  Result<std::unique_ptr<TextMarker>, QueryError> marker(const SearchRequest& request) override;
  std::optional<Document> document(std::string_view id) override;
  std::optional<std::vector<RelatedUnit>> related(std::string_view id, Language reader) override;
  std::optional<SimilarResponse> similar(const SimilarRequest& request) override;
  Result<SymbolAnswer, UnknownSymbol> symbol(const SymbolRequest& request) override;
  SymbolList symbols(std::string_view prefix, std::size_t limit) override;
  std::vector<UnitAddress> unit_addresses(std::size_t first, std::size_t count) override;

  const PaperOutline& outline() override { return paper; }
  const CatalogueStatistics& statistics() override { return figures; }

  PaperOutline paper;
  CatalogueStatistics figures;
  std::function<Result<SearchResponse, QueryError>(const SearchRequest&)> on_search;
  std::function<std::optional<SimilarResponse>(const SimilarRequest&)> on_similar;
  std::vector<Document> documents;
  std::vector<RelatedUnit> related_units;  // to every one of them
  std::vector<SearchRequest> searches;
  std::vector<SuggestRequest> typed;
  std::vector<Suggestion> suggestions;  // the answer to all of them
  std::vector<SymbolRequest> symbol_requests;
  std::vector<SymbolAnswer> answers;  // by their symbol's normal form
  std::vector<UnitAddress> addresses;
};

/// An index of that revision, whose engines answer searches with `total` hits.
class FakeIndex : public Index {
 public:
  explicit FakeIndex(std::string revision, std::string fallback_reason = "");
  const IndexManifest& manifest() const override { return manifest_; }
  const std::string& fallback_reason() const override { return fallback_reason_; }
  std::unique_ptr<SearchEngine> make_engine() const override;

  std::uint64_t total = 0;
  bool damaged = false;  // its engines throw IndexUnusable when asked

 private:
  IndexManifest manifest_;
  std::string fallback_reason_;
};

/// A source whose current index is set by the test; null: opening fails.
class FakeSource : public IndexSource {
 public:
  explicit FakeSource(std::shared_ptr<const Index> index) : index_(std::move(index)) {}
  std::shared_ptr<const Index> open() override;
  std::string stamp() override;
  void publish(std::shared_ptr<const Index> index);
  [[nodiscard]] int opened() const { return opened_; }

 private:
  std::mutex mutex_;
  std::shared_ptr<const Index> index_;
  int stamp_ = 0;
  std::atomic<int> opened_ = 0;
};

}  // namespace gfmd::test
