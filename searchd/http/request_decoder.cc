#include "searchd/http/request_decoder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <sstream>
#include <utility>

#include "corpus/schema.h"
#include "searchd/http/parameter_reader.h"

namespace gfmd {
namespace {

constexpr std::array kSortOrders{SortOrder::relevance, SortOrder::title, SortOrder::country,
                                 SortOrder::printed, SortOrder::year};

using Failure = std::optional<ParameterError>;

Failure read_sort(const Parameter& parameter, SortOrder& sort) {
  const auto parsed = parse_sort(parameter.value);
  if (!parsed) {
    return ParameterError{parameter.name, "sort is relevance, title, country, printed or year"};
  }
  sort = *parsed;
  return std::nullopt;
}

Failure read_facet_order(const Parameter& parameter, FacetOrder& order) {
  for (const FacetOrder each : {FacetOrder::count, FacetOrder::label}) {
    if (parameter.value != facet_order_name(each)) continue;
    order = each;
    return std::nullopt;
  }
  return ParameterError{parameter.name, "facet_sort is count or label"};
}

/// Names of facets, several in one value between commas; none for an empty value.
Failure read_facets(const Parameter& parameter, std::vector<FacetField>& facets) {
  std::istringstream names(parameter.value);
  for (std::string name; std::getline(names, name, ',');) {
    const auto field = parse_facet(name);
    if (!field) return ParameterError{parameter.name, "there is no facet of the name given"};
    if (std::find(facets.begin(), facets.end(), *field) == facets.end()) facets.push_back(*field);
  }
  return std::nullopt;
}

/// Reads one parameter into `request`. `facets_given`: some were asked for by name before.
Failure read(const Parameter& parameter, SearchRequest& request, bool& facets_given) {
  const std::string& name = parameter.name;
  if (name == "q") {
    request.query = parameter.value;
    return std::nullopt;
  }
  if (name == "lang") return read_language(parameter, request.language);
  if (name == "page") return read_number(parameter, kMaxDepth, request.page);
  if (name == "per_page") return read_number(parameter, kMaxPerPage, request.per_page);
  if (name == "passages") return read_number(parameter, kMaxPassages, request.passages);
  if (name == "sort") return read_sort(parameter, request.sort);
  if (name == "facet_sort") return read_facet_order(parameter, request.facet_order);
  if (name == "expand") return read_flag(parameter, request.expand);
  if (name == "correct") return read_flag(parameter, request.correct);
  if (name == "translations") return read_flag(parameter, request.translations);
  if (name == "explain") return read_flag(parameter, request.explain);
  if (name == "facet") {
    if (!std::exchange(facets_given, true)) request.facets.clear();
    return read_facets(parameter, request.facets);
  }
  const auto field = parse_facet(name);
  if (!field || !is_filter(*field)) return unknown_parameter(name);
  if (parameter.value.empty()) return std::nullopt;  // a form's field left blank
  request.filters.at(static_cast<std::size_t>(*field)).push_back(parameter.value);
  return std::nullopt;
}

Failure read(const Parameter& parameter, SuggestRequest& request) {
  if (parameter.name == "lang") return read_language(parameter, request.language);
  if (parameter.name == "limit") return read_number(parameter, kMaxSuggestions, request.limit);
  if (parameter.name != "q") return unknown_parameter(parameter.name);
  request.query = parameter.value;
  return std::nullopt;
}

/// Calls read(parameter) for each; the first failure, also of one given twice.
template <typename Read>
Failure read_each(const std::vector<Parameter>& parameters, Read&& read) {
  std::set<std::string_view> seen;
  for (const Parameter& parameter : parameters) {
    if (!seen.insert(parameter.name).second) {
      return given_twice(parameter);
    }
    if (auto failure = read(parameter)) return failure;
  }
  return std::nullopt;
}

bool may_repeat(std::string_view name) { return name == "facet" || parse_facet(name).has_value(); }

/// "en-GB;q=0.8" -> language range and its weight; a weight that cannot be read is 0.
std::pair<std::string, double> read_range(std::string range) {
  range.erase(
      std::remove_if(range.begin(), range.end(), [](char c) { return c == ' ' || c == '\t'; }),
      range.end());
  const std::size_t semicolon = range.find(';');
  if (semicolon == std::string::npos) return {range, 1.0};
  double weight = 0;
  if (range.compare(semicolon, 3, ";q=") == 0) {
    std::from_chars(range.data() + semicolon + 3, range.data() + range.size(), weight);
  }
  return {range.substr(0, semicolon), weight};
}

}  // namespace

ParameterError unknown_parameter(const std::string& name) {
  return {name, "there is no parameter \"" + name + "\"", true};
}

std::string_view sort_name(SortOrder order) {
  switch (order) {
    case SortOrder::relevance:
      return "relevance";
    case SortOrder::title:
      return "title";
    case SortOrder::country:
      return "country";
    case SortOrder::printed:
      return "printed";
    case SortOrder::year:
      return "year";
  }
  return "";
}

std::string_view facet_order_name(FacetOrder order) {
  return order == FacetOrder::label ? "label" : "count";
}

std::optional<SortOrder> parse_sort(std::string_view name) {
  const auto found = std::find_if(kSortOrders.begin(), kSortOrders.end(),
                                  [&](SortOrder order) { return sort_name(order) == name; });
  if (found == kSortOrders.end()) return std::nullopt;
  return *found;
}

bool is_filter(FacetField field) { return field != FacetField::language; }

Language preferred_language(std::string_view accept_language) {
  Language best = Language::en;
  double best_weight = 0;
  std::istringstream ranges{std::string(accept_language)};
  for (std::string text; std::getline(ranges, text, ',');) {
    const auto [range, weight] = read_range(std::move(text));
    const auto language = parse_language(range);
    if (language && weight > best_weight) {
      best = *language;
      best_weight = weight;
    }
  }
  return best;
}

Result<SearchRequest, ParameterError> decode_search(const std::vector<Parameter>& parameters,
                                                    std::string_view accept_language) {
  SearchRequest request;
  request.language = preferred_language(accept_language);
  bool facets_given = false;
  std::set<std::string_view> seen;
  for (const Parameter& parameter : parameters) {
    if (!seen.insert(parameter.name).second && !may_repeat(parameter.name)) {
      return Unexpected{given_twice(parameter)};
    }
    if (auto failure = read(parameter, request, facets_given)) return Unexpected{*failure};
  }
  return request;
}

Result<SuggestRequest, ParameterError> decode_suggest(const std::vector<Parameter>& parameters,
                                                      std::string_view accept_language) {
  SuggestRequest request;
  request.language = preferred_language(accept_language);
  if (auto failure = read_each(
          parameters, [&](const Parameter& parameter) { return read(parameter, request); })) {
    return Unexpected{*failure};
  }
  return request;
}

Result<SymbolRequest, ParameterError> decode_symbol(const std::vector<Parameter>& parameters,
                                                    std::string_view accept_language) {
  SymbolRequest request;
  request.language = preferred_language(accept_language);
  if (auto failure = read_each(parameters, [&](const Parameter& parameter) -> Failure {
        if (parameter.name == "lang") return read_language(parameter, request.language);
        if (parameter.name == "page") return read_number(parameter, kMaxDepth, request.page);
        if (parameter.name == "per_page") {
          return read_number(parameter, SymbolRequest::kMaxCitingUnits, request.per_page);
        }
        return unknown_parameter(parameter.name);
      })) {
    return Unexpected{*failure};
  }
  return request;
}

Result<SymbolListRequest, ParameterError> decode_symbol_list(
    const std::vector<Parameter>& parameters, std::string_view accept_language) {
  SymbolListRequest request;
  request.language = preferred_language(accept_language);
  if (auto failure = read_each(parameters, [&](const Parameter& parameter) -> Failure {
        if (parameter.name == "lang") return read_language(parameter, request.language);
        if (parameter.name == "limit") {
          return read_number(parameter, kMaxListedSymbols, request.limit);
        }
        if (parameter.name != "prefix") return unknown_parameter(parameter.name);
        request.prefix = parameter.value;
        return std::nullopt;
      })) {
    return Unexpected{*failure};
  }
  if (!request.prefix.empty()) return request;
  return Unexpected{
      ParameterError{"prefix", "prefix is what a symbol begins with, such as A/RES/68"}};
}

Result<Language, ParameterError> decode_language_only(const std::vector<Parameter>& parameters,
                                                      std::string_view accept_language) {
  Language language = preferred_language(accept_language);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& parameter = parameters[i];
    if (parameter.name != "lang") {
      return Unexpected{unknown_parameter(parameter.name)};
    }
    if (i > 0) return Unexpected{given_twice(parameter)};
    if (auto failure = read_language(parameter, language)) return Unexpected{*failure};
  }
  return language;
}

}  // namespace gfmd
