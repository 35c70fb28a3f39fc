#include "searchd/engine/searcher.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

#include "corpus/stored_document.h"
#include "searchd/engine/document_store.h"
#include "searchd/engine/explanation.h"
#include "searchd/engine/facet_filter.h"
#include "searchd/engine/hit_builder.h"
#include "searchd/engine/hit_order.h"
#include "searchd/engine/matcher.h"
#include "searchd/engine/prefix_expansion.h"
#include "searchd/engine/query_case.h"
#include "searchd/engine/query_filters.h"
#include "searchd/engine/query_identifiers.h"
#include "searchd/engine/query_numbers.h"
#include "searchd/engine/query_parser.h"
#include "searchd/engine/reference_plan.h"
#include "searchd/engine/related_units.h"
#include "searchd/engine/search_warnings.h"
#include "searchd/engine/similar_units.h"
#include "searchd/engine/snapshot_data.h"
#include "searchd/engine/suggestion_builder.h"
#include "searchd/engine/symbol_finder.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::optional<QueryError> find_fault(const std::string& query) {
  using Kind = QueryError::Kind;
  if (query.size() > kMaxQueryBytes) {
    return QueryError{Kind::too_long, "q",
                      "the query has " + std::to_string(query.size()) + " bytes, more than the " +
                          std::to_string(kMaxQueryBytes) + " allowed"};
  }
  if (find_invalid_utf8(query)) {
    return QueryError{Kind::bad_parameter, "q", "the query is not valid UTF-8"};
  }
  return std::nullopt;
}

std::optional<QueryError> find_fault(const SuggestRequest& request) {
  if (auto fault = find_fault(request.query)) return fault;
  if (request.limit >= 1 && request.limit <= kMaxSuggestions) return std::nullopt;
  return QueryError{QueryError::Kind::bad_parameter, "limit",
                    "limit is a number from 1 to " + std::to_string(kMaxSuggestions)};
}

std::optional<QueryError> find_fault(const SearchRequest& request) {
  using Kind = QueryError::Kind;
  if (auto fault = find_fault(request.query)) return fault;
  if (request.page == 0) return QueryError{Kind::bad_parameter, "page", "pages count from 1"};
  if (request.per_page == 0) {
    return QueryError{Kind::bad_parameter, "per_page", "a page has at least 1 hit"};
  }
  if (std::uint64_t{request.page} * request.per_page > kMaxDepth) {
    return QueryError{Kind::too_deep, "page",
                      "paging ends at hit " + std::to_string(kMaxDepth) + "; narrow the search"};
  }
  return std::nullopt;
}

void append(std::vector<Warning>& warnings, std::vector<Warning> more) {
  std::move(more.begin(), more.end(), std::back_inserter(warnings));
}

/// What `read` returns. A record that cannot be read is the index's fault.
template <typename Read>
decltype(auto) read_records(Read read) {
  try {
    return read();
  } catch (const CorruptRecord& error) {
    throw IndexUnusable(std::string("a stored record is damaged: ") + error.what());
  }
}

bool is_blank(std::string_view query) {
  return query.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

}  // namespace

struct Searcher::Impl {
  explicit Impl(std::shared_ptr<const Snapshot> opened, const SnapshotData& shared)
      : snapshot(std::move(opened)),
        data(shared),
        index(data.generation.index_path()),
        matcher(index, data.lengths, &data.kinds, data.concepts),
        store(index),
        no_scores(index.last_document() + std::size_t{1}) {}

  /// The query as it is searched, corrected where that is wanted, and what it names in that form;
  /// adds what there is to say of it.
  Query read(const SearchRequest& request, ReferencePlan& named, SearchResponse& response) const;
  struct Planned {
    Query query;
    QueryPlan plan;
    std::vector<DocumentSet> filtered;
    std::vector<ByteRange> named;  // the parts of the text read as identifiers
  };
  /// What is searched for a request; adds what there is to say of its query.
  Planned plan(const SearchRequest& request, SearchResponse& response) const;
  /// Matches of a query; everything for an empty one.
  Matches match(const SearchRequest& request, const QueryPlan& plan,
                std::span<const DocumentSet> filters);
  SearchResponse answer(const SearchRequest& request);
  /// `first` counts from 0.
  void for_each_record(std::size_t first, std::size_t count,
                       const std::function<void(const StoredRecord&)>& visit) const;
  /// A near query that has hits, for one that has none; `query` was read from `searched`.
  std::optional<DidYouMean> near_query(const SearchRequest& request, const Query& query,
                                       const std::string& searched,
                                       std::span<const ByteRange> named);

  std::shared_ptr<const Snapshot> snapshot;
  const SnapshotData& data;
  IndexReader index;
  Matcher matcher;
  DocumentStore store;
  Analyzer analyzer;
  std::vector<float> no_scores;  // of browsing
};

Matches Searcher::Impl::match(const SearchRequest& request, const QueryPlan& plan,
                              std::span<const DocumentSet> filters) {
  if (!is_blank(request.query)) {
    Matches matches = matcher.match(plan, request.language, filters);
    matcher.refine(plan, matches, store);
    return matches;
  }
  const std::uint32_t last = index.last_document();
  Matches all{DocumentSet(last), no_scores, {}, {}};
  all.in_language.assign(kLanguageCount, DocumentSet(last));
  for (std::uint32_t document = 1; document <= last; ++document) all.documents.insert(document);
  return all;
}

void Searcher::Impl::for_each_record(std::size_t first, std::size_t count,
                                     const std::function<void(const StoredRecord&)>& visit) const {
  const std::size_t last = std::min<std::size_t>(index.last_document(), first + count);
  for (std::size_t number = first + 1; number <= last; ++number) {
    visit(decode_record(index.record(static_cast<std::uint32_t>(number))));
  }
}

Query Searcher::Impl::read(const SearchRequest& request, ReferencePlan& named,
                           SearchResponse& response) const {
  // A prefix alone asks for what begins so, and not for its words.
  Query query = named.browse ? Query() : parse_query(request.query, analyzer, request.language);
  read_capitals(query);
  std::vector<Warning> warnings = std::move(query.warnings);
  if (request.correct) {
    const KnownWords known{data.lexicons, data.terminology, data.spelling};
    const Language language = guess_language(query, data.lexicons, request.language);
    if (auto corrected = correct_query(request.query, query, known, language, named.ranges)) {
      // Among corrected words, in small letters, those in capitals would be operators.
      if (query.in_capitals) corrected = fold_case(*corrected);
      const std::vector<QueryFilter> typed = std::move(query.filters);
      query = parse_query(*corrected, analyzer, request.language);
      read_capitals(query);
      named = plan_references(*corrected, index);
      // Values are never corrected. What is said of one names its place as typed.
      for (std::size_t i = 0; i < std::min(typed.size(), query.filters.size()); ++i) {
        query.filters[i].begin = typed[i].begin;
        query.filters[i].end = typed[i].end;
      }
      response.correction = Correction{*std::move(corrected), request.query};
    }
  }
  append(response.warnings, std::move(warnings));
  if (query.cut) {
    response.warnings.push_back(
        make_warning(WarningKind::query_cut, request.language, {std::to_string(kMaxQueryWords)}));
  }
  if (query.clauses.empty() && query.filters.empty() && named.references.empty() &&
      !is_blank(request.query)) {
    response.warnings.push_back(make_warning(WarningKind::no_words, request.language));
  }
  return query;
}

std::optional<DidYouMean> Searcher::Impl::near_query(const SearchRequest& request,
                                                     const Query& query,
                                                     const std::string& searched,
                                                     std::span<const ByteRange> named) {
  if (!request.correct) return std::nullopt;
  auto near = correct_query(searched, query, {data.lexicons, data.terminology, data.spelling},
                            guess_language(query, data.lexicons, request.language), named,
                            CorrectedWords::meant);
  if (!near) return std::nullopt;
  SearchRequest again = request;
  again.query = *near;
  again.correct = again.snippets = again.explain = false;
  again.page = again.per_page = 1;
  again.facets.clear();
  const std::uint64_t total = answer(again).total;
  if (total == 0) return std::nullopt;
  return DidYouMean{*std::move(near), total};
}

Searcher::Impl::Planned Searcher::Impl::plan(const SearchRequest& request,
                                             SearchResponse& response) const {
  ReferencePlan named = plan_references(request.query, index);
  Planned planned{read(request, named, response), {}, {}, {}};
  const std::string& searched = response.correction ? response.correction->query : request.query;
  join_identifiers(searched, named, planned.query);
  write_out_numbers(planned.query);
  planned.named = std::move(named.ranges);
  QueryWarnings warnings(request.query, request.language);
  planned.filtered =
      resolve_query_filters(planned.query, {index, data.facets, data.years}, warnings);
  planned.plan = plan_query(planned.query, data.lexicons,
                            request.expand ? &data.terminology : nullptr, request.language);
  planned.plan.references = std::move(named.references);
  planned.plan.units = std::move(named.units);
  append(response.warnings, warnings.take());
  append(response.warnings, plan_warnings(planned.plan, request.language));
  return planned;
}

SearchResponse Searcher::Impl::answer(const SearchRequest& request) {
  SearchResponse response;
  response.query = request.query;
  response.language = request.language;
  response.page = request.page;
  response.per_page = request.per_page;
  response.revision = data.generation.manifest().revision;

  const auto [query, plan, filtered, named] = this->plan(request, response);
  const Matches matches = match(request, plan, filtered);
  const std::string searched = response.correction ? response.correction->query : request.query;
  if (response.correction && query.filters.empty() && matches.documents.size() == 0) {
    SearchRequest as_typed = request;
    as_typed.correct = false;
    SearchResponse typed = answer(as_typed);
    if (typed.total == 0) typed.did_you_mean = near_query(request, query, searched, named);
    return typed;
  }
  append(response.warnings,
         unchecked_warnings(plan, matches.unchecked, searched, request.language));
  const FacetFilter filter = resolve_filters(request, data.facets, response.warnings);
  FacetCounts counts = count_facets(matches.documents, filter, data.facets);

  response.total = counts.hits.size();
  const std::size_t depth = std::size_t{request.page} * request.per_page;
  SearchRequest ordered = request;
  if (request.sort == SortOrder::relevance && (plan.clauses.empty() || has_only_small_words(plan)))
    ordered.sort = SortOrder::printed;
  order_hits(counts.hits, depth, ordered, matches.scores, data, index);

  HitBuilder builder(request, plan, matches, data.facets, index, store, analyzer);
  const std::size_t first = depth - request.per_page;
  for (std::size_t i = first; i < std::min(depth, counts.hits.size()); ++i) {
    response.hits.push_back(builder.build(counts.hits[i], static_cast<std::uint32_t>(i + 1)));
  }
  response.facets = present_facets(request, counts, filter, data.facets);
  response.expansions = expansions_of(plan, matches);
  for (const PlannedReference& reference : plan.references) {
    response.references.push_back(
        {reference.text, reference.normal, reference.kind, reference.pinpoint, reference.units});
  }
  const auto& complete = matches.complete;
  const bool partial = complete && !query.operators &&
                       std::none_of(counts.hits.begin(), counts.hits.end(),
                                    [&](std::uint32_t hit) { return complete->contains(hit); });
  response.explanation =
      explain({query, plan, matches, analyzer, response, data.acronyms, partial, request.explain});
  // Last, since it takes the place of the matches above.
  if (response.total == 0) {
    response.did_you_mean = near_query(request, query, searched, named);
  }
  return response;
}

Searcher::Searcher(std::shared_ptr<const Snapshot> snapshot) {
  const SnapshotData& shared = *snapshot->data_;
  impl_ = std::make_unique<Impl>(std::move(snapshot), shared);
  // The first question is answered as fast as the next ones.
  read_records([&] { impl_->store.warm_up(); });
  (void)impl_->analyzer.analyze("warm");
}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Result<SearchResponse, QueryError> Searcher::search(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  if (auto fault = find_fault(request)) return Unexpected{*std::move(fault)};
  SearchResponse response = read_records([&] { return impl_->answer(request); });
  response.took_ms = milliseconds_since(start);
  return response;
}

Result<SuggestResponse, QueryError> Searcher::suggest(const SuggestRequest& request) {
  const Clock::time_point start = Clock::now();
  if (auto fault = find_fault(request)) return Unexpected{*std::move(fault)};
  const SnapshotData& data = impl_->data;
  SuggestResponse response;
  response.query = request.query;
  response.language = request.language;
  response.revision = data.generation.manifest().revision;
  read_records([&] {
    const Suggester& suggester = data.suggester.get();
    for (const FoundSuggestion& found :
         suggester.find(request.query, request.language, request.limit)) {
      response.suggestions.push_back(build_suggestion(found, suggester, data.facets, impl_->index));
    }
  });
  response.took_ms = milliseconds_since(start);
  return response;
}

Result<std::unique_ptr<TextMarker>, QueryError> Searcher::marker(const SearchRequest& request) {
  if (auto fault = find_fault(request)) return Unexpected{*std::move(fault)};
  SearchResponse said;  // by the search itself
  return make_text_marker(impl_->plan(request, said).plan, impl_->analyzer);
}

std::optional<Document> Searcher::document(std::string_view id) {
  const auto document = impl_->store.get(id);
  if (!document) return std::nullopt;
  return *document;
}

std::optional<std::vector<RelatedUnit>> Searcher::related(std::string_view id, Language reader) {
  return read_records([&] { return find_related(id, reader, impl_->index, impl_->store); });
}

std::optional<SimilarResponse> Searcher::similar(const SimilarRequest& request) {
  const Clock::time_point start = Clock::now();
  auto response = read_records([&] {
    return find_similar(request,
                        {impl_->data, impl_->index, impl_->matcher, impl_->store, impl_->analyzer});
  });
  if (!response) return std::nullopt;
  response->revision = impl_->data.generation.manifest().revision;
  response->took_ms = milliseconds_since(start);
  return response;
}

Result<SymbolAnswer, UnknownSymbol> Searcher::symbol(const SymbolRequest& request) {
  auto answer =
      read_records([&] { return SymbolFinder(impl_->index, impl_->store).find(request); });
  if (answer) answer->revision = impl_->data.generation.manifest().revision;
  return answer;
}

SymbolList Searcher::symbols(std::string_view prefix, std::size_t limit) {
  SymbolList list = SymbolFinder(impl_->index, impl_->store).list(prefix, limit);
  list.revision = impl_->data.generation.manifest().revision;
  return list;
}

std::vector<std::string> Searcher::ids(std::size_t first, std::size_t count) {
  std::vector<std::string> ids;
  impl_->for_each_record(first, count,
                         [&](const StoredRecord& record) { ids.push_back(record.id); });
  return ids;
}

std::vector<UnitAddress> Searcher::addresses(std::size_t first, std::size_t count) {
  std::vector<UnitAddress> addresses;
  try {
    impl_->for_each_record(first, count, [&](const StoredRecord& record) {
      UnitAddress address{unit_url(record.kind, record.id, record.number, record.lines), {}};
      for (const StoredHead& version : record.versions) {
        address.languages.push_back(version.language);
      }
      addresses.push_back(std::move(address));
    });
  } catch (const CorruptRecord& error) {
    throw IndexUnusable(std::string("a stored record is damaged: ") + error.what());
  }
  return addresses;
}

const CatalogueStatistics& Searcher::statistics() const {
  return read_records([&]() -> const CatalogueStatistics& { return impl_->data.statistics.get(); });
}

const Snapshot& Searcher::snapshot() const { return *impl_->snapshot; }

}  // namespace gfmd
