#include "searchd/http/search_url.h"

#include <catch2/catch.hpp>

#include "searchd/http/request_decoder.h"
#include "searchd/http/target.h"

namespace gfmd {
namespace {

SearchRequest full_request() {
  SearchRequest request;
  request.query = "a & b=\"\xc3\xb1\"+#?";
  request.language = Language::fr;
  request.page = 3;
  request.per_page = 20;
  request.sort = SortOrder::title;
  request.explain = true;
  request.passages = 3;
  request.facet_order = FacetOrder::label;
  request.expand = false;
  request.correct = false;
  request.translations = false;
  request.facets = {FacetField::theme, FacetField::kind};
  for (const FacetField field : kFacetFields) {
    if (is_filter(field)) {
      request.filters.at(static_cast<std::size_t>(field)) = {"x y", "<"};
    }
  }
  return request;
}

TEST_CASE("A request for suggestions has one address") {
  SuggestRequest request{"a b&", Language::es, 8};
  CHECK(suggest_url(request) == "/v1/suggest?q=a%20b%26&lang=es");
  request.limit = 3;
  CHECK(suggest_url(request) == "/v1/suggest?q=a%20b%26&lang=es&limit=3");
}

TEST_CASE("A suggestion leads to a filter, a query or a unit") {
  Suggestion suggestion;
  suggestion.kind = SuggestionKind::theme;
  suggestion.key = "a b";
  CHECK(suggestion_url(suggestion, Language::fr) == "/?lang=fr&theme=a%20b");
  suggestion.kind = SuggestionKind::symbol;
  suggestion.query = "A/1";
  CHECK(suggestion_url(suggestion, Language::en) == "/?q=A%2F1&lang=en");
  suggestion.kind = SuggestionKind::title;
  suggestion.language = Language::es;
  suggestion.url = "/paper#x";
  CHECK(suggestion_url(suggestion, Language::en) == "/paper?lang=es#x");
}

TEST_CASE("A search has one address, which is read back to the same search") {
  SearchRequest no_facets;
  no_facets.facets.clear();
  for (const SearchRequest& request : {SearchRequest{}, full_request(), no_facets}) {
    const std::string url = search_url("/v1/search", request);
    const auto target = decode_target(url);
    REQUIRE(target);
    const auto decoded = decode_search(target->parameters, "es");
    REQUIRE(decoded);
    CHECK(search_url("/v1/search", *decoded) == url);
    CHECK(decoded->query == request.query);
    CHECK(decoded->language == request.language);
    CHECK(decoded->filters == request.filters);
    CHECK(decoded->facets == request.facets);
    CHECK(decoded->page == request.page);
    CHECK(decoded->per_page == request.per_page);
    CHECK(decoded->sort == request.sort);
    CHECK(decoded->explain == request.explain);
    CHECK(decoded->passages == request.passages);
    CHECK(decoded->facet_order == request.facet_order);
    CHECK(decoded->expand == request.expand);
    CHECK(decoded->correct == request.correct);
  }
  CHECK(search_url("/", {}) == "/?lang=en");
}

TEST_CASE("Filters are added and taken away, from the first page on") {
  SearchRequest request;
  request.page = 4;
  const SearchRequest narrowed = with_filter(request, FacetField::country, "KE");
  CHECK(search_url("/", narrowed) == "/?lang=en&country=KE");
  CHECK(search_url("/", with_filter(narrowed, FacetField::country, "KE")) ==
        "/?lang=en&country=KE");
  const SearchRequest both = with_filter(narrowed, FacetField::theme, "health");
  CHECK(search_url("/", without_filter(both, FacetField::country, "KE")) ==
        "/?lang=en&theme=health");
  CHECK(search_url("/", without_filters(both)) == "/?lang=en");
}

TEST_CASE("Addresses of the engine get the reader's language before their fragment") {
  CHECK(with_language("/paper#L486", Language::es) == "/paper?lang=es#L486");
  CHECK(with_language("/practice/3", Language::en) == "/practice/3?lang=en");
}

TEST_CASE("A symbol's address keeps its slashes, but those of a web address") {
  CHECK(symbol_url("A/RES/69/187") == "/symbol/A/RES/69/187");
  CHECK(symbol_url("ICCPR art. 9") == "/symbol/ICCPR%20art.%209");
  CHECK(symbol_url("http://a.org/b?c") == "/symbol/http%3A%2F%2Fa.org%2Fb%3Fc");
}

}  // namespace
}  // namespace gfmd
