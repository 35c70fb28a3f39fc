#include "searchd/http/search_url.h"

#include <algorithm>

#include "corpus/schema.h"
#include "searchd/http/request_decoder.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

class QueryWriter {
 public:
  explicit QueryWriter(std::string_view path) : url_(path) {}

  void add(std::string_view name, std::string_view value) {
    url_.push_back(first_ ? '?' : '&');
    url_.append(name).append("=").append(percent_encode(value));
    first_ = false;
  }
  [[nodiscard]] std::string take() { return std::move(url_); }

 private:
  std::string url_;
  bool first_ = true;
};

std::string facet_names(const std::vector<FacetField>& facets) {
  std::string names;
  for (const FacetField field : facets) {
    if (!names.empty()) names.push_back(',');
    names.append(facet_spec(field).name);
  }
  return names;
}

std::vector<std::string>& values_of(SearchRequest& request, FacetField field) {
  return request.filters.at(static_cast<std::size_t>(field));
}

}  // namespace

std::string search_url(std::string_view path, const SearchRequest& request) {
  const SearchRequest defaults;
  QueryWriter url(path);
  if (!request.query.empty()) url.add("q", request.query);
  url.add("lang", language_code(request.language));
  for (const FacetField field : kFacetFields) {
    for (const std::string& value : request.filters.at(static_cast<std::size_t>(field))) {
      url.add(facet_spec(field).name, value);
    }
  }
  if (request.sort != defaults.sort) url.add("sort", sort_name(request.sort));
  if (request.page != defaults.page) url.add("page", std::to_string(request.page));
  if (request.per_page != defaults.per_page) url.add("per_page", std::to_string(request.per_page));
  if (request.facets != defaults.facets) url.add("facet", facet_names(request.facets));
  if (request.facet_order != defaults.facet_order) {
    url.add("facet_sort", facet_order_name(request.facet_order));
  }
  if (!request.expand) url.add("expand", "0");
  if (!request.correct) url.add("correct", "0");
  if (!request.translations) url.add("translations", "0");
  if (request.passages != 0) url.add("passages", std::to_string(request.passages));
  if (request.explain) url.add("explain", "1");
  return url.take();
}

std::string suggest_url(const SuggestRequest& request) {
  QueryWriter url("/v1/suggest");
  url.add("q", request.query);
  url.add("lang", language_code(request.language));
  if (request.limit != SuggestRequest().limit) url.add("limit", std::to_string(request.limit));
  return url.take();
}

std::string suggestion_url(const Suggestion& suggestion, Language reader) {
  if (!suggestion.url.empty()) return with_language(suggestion.url, suggestion.language);
  SearchRequest search;
  search.language = reader;
  if (const auto field = suggestion_facet(suggestion.kind)) {
    values_of(search, *field).push_back(suggestion.key);
  } else {
    search.query = suggestion.query;
  }
  return search_url("/", search);
}

SearchRequest with_filter(SearchRequest request, FacetField field, const std::string& value) {
  auto& values = values_of(request, field);
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  request.page = 1;
  return request;
}

SearchRequest without_filter(SearchRequest request, FacetField field, const std::string& value) {
  std::erase(values_of(request, field), value);
  request.page = 1;
  return request;
}

SearchRequest without_filters(SearchRequest request) {
  for (auto& values : request.filters) values.clear();
  request.page = 1;
  return request;
}

std::string symbol_url(std::string_view normal) {
  // Within an address of the web, two slashes in a row would be a segment without text.
  if (normal.find("//") != std::string_view::npos) return "/symbol/" + percent_encode(normal);
  std::string url = "/symbol";
  for (std::size_t at = 0; at <= normal.size();) {
    const std::size_t slash = std::min(normal.find('/', at), normal.size());
    url.append("/").append(percent_encode(normal.substr(at, slash - at)));
    at = slash + 1;
  }
  return url;
}

bool has_filters(const SearchRequest& request) {
  return std::any_of(request.filters.begin(), request.filters.end(),
                     [](const auto& values) { return !values.empty(); });
}

std::string with_language(std::string_view url, Language language) {
  const std::size_t fragment = std::min(url.find('#'), url.size());
  std::string with(url.substr(0, fragment));
  with.append("?lang=").append(language_code(language));
  return with.append(url.substr(fragment));
}

}  // namespace gfmd
