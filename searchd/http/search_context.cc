#include "searchd/http/search_context.h"

#include <algorithm>
#include <utility>

#include "corpus/schema.h"
#include "searchd/http/example_queries.h"
#include "searchd/http/search_url.h"

namespace gfmd {
namespace {

using Change = Alternative::Change;

/// Counts only.
SearchRequest bare(SearchRequest request) {
  request.facets.clear();
  request.snippets = false;
  request.explain = false;
  request.page = 1;
  return request;
}

std::string without_operators(const std::string& query) {
  std::string plain;
  bool word_begins = true;
  for (const char c : query) {
    if (c == '"' || (word_begins && (c == '+' || c == '-'))) continue;
    plain.push_back(c);
    word_begins = c == ' ' || c == '(';
  }
  return plain;
}

class AlternativeFinder {
 public:
  explicit AlternativeFinder(SearchEngine& engine) : engine_(engine) {}

  void consider(Change change, SearchRequest request, FacetField facet = FacetField::kind) {
    request.page = 1;
    SearchRequest counting = bare(request);
    counting.per_page = 1;
    const auto answer = engine_.search(counting);
    if (!answer || answer->total == 0) return;
    found_.push_back({change, facet, std::move(request), answer->total});
  }
  [[nodiscard]] std::vector<Alternative> take() { return std::move(found_); }

 private:
  SearchEngine& engine_;
  std::vector<Alternative> found_;
};

std::vector<Alternative> find_alternatives(SearchEngine& engine, const SearchRequest& request) {
  AlternativeFinder finder(engine);
  if (has_filters(request)) {
    for (const FacetField field : kFacetFields) {
      SearchRequest changed = request;
      auto& values = changed.filters.at(static_cast<std::size_t>(field));
      if (values.empty()) continue;
      values.clear();
      if (has_filters(changed)) finder.consider(Change::without_facet, changed, field);
    }
    finder.consider(Change::without_filters, without_filters(request));
  }
  SearchRequest changed = request;
  changed.query = without_operators(request.query);
  if (changed.query != request.query) finder.consider(Change::without_operators, changed);
  changed = request;
  if (!std::exchange(changed.correct, true)) finder.consider(Change::with_correction, changed);
  changed = request;
  if (!std::exchange(changed.expand, true)) finder.consider(Change::with_expansion, changed);
  return finder.take();
}

/// Of what can be asked; in other texts than the project's own some may find nothing.
std::vector<SearchRequest> find_examples(SearchEngine& engine, Language reader) {
  std::vector<SearchRequest> examples;
  for (const std::string_view query : example_queries(reader)) {
    SearchRequest example;
    example.query = query;
    example.language = reader;
    SearchRequest counting = bare(example);
    counting.per_page = 1;
    const auto answer = engine.search(counting);
    if (answer && answer->total > 0) examples.push_back(std::move(example));
  }
  return examples;
}

std::vector<Hit> hits_to_place(SearchEngine& engine, const SearchRequest& request,
                               const SearchResponse& response) {
  if (response.total <= response.hits.size() || response.total > kMaxPerPage) return response.hits;
  SearchRequest all = bare(request);
  all.snippets = true;  // they tell the place
  all.per_page = kMaxPerPage;
  auto answer = engine.search(all);
  return answer ? std::move(answer->hits) : response.hits;
}

}  // namespace

SearchContext read_search_context(SearchEngine& engine, const SearchRequest& request,
                                  const SearchResponse& response) {
  SearchContext context;
  // All of the paper's units are everywhere in it: no picture of that.
  if (request.query.empty() && !has_filters(request)) {
    if (request.page == 1) context.examples = find_examples(engine, request.language);
    return context;
  }
  if (response.total == 0) {
    context.alternatives = find_alternatives(engine, request);
  } else {
    context.outline = engine.outline();
    context.placed = hits_to_place(engine, request, response);
  }
  return context;
}

}  // namespace gfmd
