#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "searchd/engine/search_request.h"
#include "searchd/engine/suggestion.h"
#include "searchd/engine/symbol_answer.h"
#include "searchd/http/target.h"
#include "stemmers/language.h"

namespace gfmd {

/// A parameter that cannot be taken as given; the client's to mend.
struct ParameterError {
  std::string parameter;
  std::string message;   // English, names what was expected, without a full stop
  bool unknown = false;  // there is no such parameter
};

/// The query of /v1/search and of the search page: q, lang, page, per_page, sort, facet, the
/// switches, and the facets' names as filters. `accept_language` decides where `lang` is absent.
/// How long a query and how deep a page may be is the engine's to say.
[[nodiscard]] Result<SearchRequest, ParameterError> decode_search(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// The query of /v1/suggest: q, lang, limit.
[[nodiscard]] Result<SuggestRequest, ParameterError> decode_suggest(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// The query of a symbol's answer: page, per_page, lang. The symbol is the path's.
[[nodiscard]] Result<SymbolRequest, ParameterError> decode_symbol(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// The query of the list of symbols: prefix, limit, lang.
struct SymbolListRequest {
  std::string prefix;  // not empty
  std::uint32_t limit = 100;
  Language language = Language::en;
};
[[nodiscard]] Result<SymbolListRequest, ParameterError> decode_symbol_list(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// The query of the pages that take nothing but `lang`.
[[nodiscard]] Result<Language, ParameterError> decode_language_only(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

[[nodiscard]] ParameterError unknown_parameter(const std::string& name);

/// The first choice among the engine's languages in an Accept-Language header (RFC 9110, 12.5.4);
/// English where none of them is wanted.
[[nodiscard]] Language preferred_language(std::string_view accept_language);

/// The facets that are also parameters: all but the language of a unit's text, as `lang` is the
/// reader's.
[[nodiscard]] bool is_filter(FacetField field);

/// "relevance", "title", "country", "printed", "year".
[[nodiscard]] std::string_view sort_name(SortOrder order);
[[nodiscard]] std::optional<SortOrder> parse_sort(std::string_view name);

/// "count", "label".
[[nodiscard]] std::string_view facet_order_name(FacetOrder order);

}  // namespace gfmd
