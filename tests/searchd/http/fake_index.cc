#include "tests/searchd/http/fake_index.h"

#include <algorithm>
#include <utility>

namespace gfmd::test {

Result<SearchResponse, QueryError> FakeEngine::search(const SearchRequest& request) {
  searches.push_back(request);
  if (on_search) return on_search(request);
  SearchResponse response;
  response.query = request.query;
  return response;
}

Result<SuggestResponse, QueryError> FakeEngine::suggest(const SuggestRequest& request) {
  typed.push_back(request);
  if (request.query == "long") {
    return Unexpected{QueryError{QueryError::Kind::too_long, "q", "too long"}};
  }
  return SuggestResponse{request.query, request.language, suggestions, 0, "r1"};
}

std::vector<ByteRange> FakeMarker::marks(std::string_view text, Language) const {
  std::vector<ByteRange> marks;
  for (std::size_t at = text.find(word_); at != std::string_view::npos;
       at = text.find(word_, at + word_.size())) {
    marks.push_back({at, at + word_.size()});
  }
  return marks;
}

std::vector<ByteRange> FakeMarker::marks(const Passage& passage, Language language) const {
  return marks(passage.text, language);
}

Result<std::unique_ptr<TextMarker>, QueryError> FakeEngine::marker(const SearchRequest& request) {
  if (request.query == "long") {
    return Unexpected{QueryError{QueryError::Kind::too_long, "q", "too long"}};
  }
  return std::unique_ptr<TextMarker>(std::make_unique<FakeMarker>(request.query));
}

std::optional<Document> FakeEngine::document(std::string_view id) {
  for (const Document& document : documents) {
    if (document.id == id) return document;
  }
  return std::nullopt;
}

std::optional<std::vector<RelatedUnit>> FakeEngine::related(std::string_view id, Language) {
  return document(id) ? std::optional(related_units) : std::nullopt;
}

std::optional<SimilarResponse> FakeEngine::similar(const SimilarRequest& request) {
  return on_similar ? on_similar(request) : std::nullopt;
}

Result<SymbolAnswer, UnknownSymbol> FakeEngine::symbol(const SymbolRequest& request) {
  symbol_requests.push_back(request);
  for (const SymbolAnswer& answer : answers) {
    if (answer.symbol.normal == request.symbol) return answer;
  }
  return Unexpected{UnknownSymbol{"\"" + request.symbol + "\" is cited nowhere"}};
}

SymbolList FakeEngine::symbols(std::string_view prefix, std::size_t limit) {
  SymbolList list;
  for (const SymbolAnswer& answer : answers) {
    if (!answer.symbol.normal.starts_with(prefix)) continue;
    list.more = list.symbols.size() == limit;
    if (list.more) break;
    list.symbols.push_back(answer.symbol);
  }
  return list;
}

std::vector<UnitAddress> FakeEngine::unit_addresses(std::size_t first, std::size_t count) {
  const auto at = [&](std::size_t index) {
    return addresses.begin() + static_cast<std::ptrdiff_t>(std::min(index, addresses.size()));
  };
  return {at(first), at(first + count)};
}

FakeIndex::FakeIndex(std::string revision, std::string fallback_reason)
    : fallback_reason_(std::move(fallback_reason)) {
  manifest_.revision = std::move(revision);
  manifest_.built = "2024-02-29T12:00:00Z";
  manifest_.documents = 72;
}

std::unique_ptr<SearchEngine> FakeIndex::make_engine() const {
  auto engine = std::make_unique<FakeEngine>();
  engine->on_search = [this](const SearchRequest&) -> Result<SearchResponse, QueryError> {
    if (damaged) throw IndexUnusable("the index is damaged");
    SearchResponse response;
    response.total = total;
    response.revision = manifest_.revision;
    return response;
  };
  return engine;
}

std::shared_ptr<const Index> FakeSource::open() {
  ++opened_;
  const std::lock_guard lock(mutex_);
  if (!index_) throw IndexUnusable("nothing to open");
  return index_;
}

std::string FakeSource::stamp() {
  const std::lock_guard lock(mutex_);
  return std::to_string(stamp_);
}

void FakeSource::publish(std::shared_ptr<const Index> index) {
  const std::lock_guard lock(mutex_);
  index_ = std::move(index);
  ++stamp_;
}

}  // namespace gfmd::test
