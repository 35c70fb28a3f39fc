#include "searchd/http/request_decoder.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Parameters = std::vector<Parameter>;
using Strings = std::vector<std::string>;

SearchRequest decode(const Parameters& parameters, std::string_view accept_language = "") {
  auto decoded = decode_search(parameters, accept_language);
  REQUIRE(decoded);
  return *decoded;
}

const Strings& values(const SearchRequest& request, FacetField field) {
  return request.filters.at(static_cast<std::size_t>(field));
}

TEST_CASE("Without parameters everything has its default") {
  const SearchRequest request = decode({});
  CHECK(request.query.empty());
  CHECK(request.language == Language::en);
  CHECK(request.page == 1);
  CHECK(request.per_page == 10);
  CHECK(request.sort == SortOrder::relevance);
  CHECK(request.facets.size() == kFacetFieldCount);
  CHECK_FALSE(request.explain);
  CHECK(request.expand);
  CHECK(request.correct);
  CHECK(request.snippets);
}

TEST_CASE("A request for suggestions has a query, a language and a limit") {
  const auto nothing = decode_suggest({}, "es-MX");
  REQUIRE(nothing);
  CHECK(nothing->query.empty());
  CHECK(nothing->language == Language::es);
  CHECK(nothing->limit == 8);
  const auto all = decode_suggest({{"q", "mig"}, {"lang", "fr"}, {"limit", "20"}}, "es");
  REQUIRE(all);
  CHECK(all->query == "mig");
  CHECK(all->language == Language::fr);
  CHECK(all->limit == 20);
  for (const Parameter& wrong : Parameters{{"limit", "0"},
                                           {"limit", "21"},
                                           {"limit", "x"},
                                           {"lang", "xx"},
                                           {"country", "KE"},
                                           {"facet", ""}}) {
    const auto refused = decode_suggest({wrong}, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().parameter == wrong.name);
    CHECK(refused.error().unknown == (wrong.name == "country" || wrong.name == "facet"));
  }
  CHECK(decode_suggest({{"q", "a"}, {"q", "b"}}, "").error().parameter == "q");
}

TEST_CASE("Every parameter is read") {
  const SearchRequest request = decode({{"q", "child rights"}, {"lang", "es"},
                                        {"page", "3"},         {"per_page", "100"},
                                        {"sort", "printed"},   {"explain", "1"},
                                        {"passages", "3"},     {"facet_sort", "label"},
                                        {"expand", "0"},       {"correct", "0"},
                                        {"translations", "0"}, {"facet", "country,theme"},
                                        {"facet", "tag"},      {"kind", "practice"},
                                        {"country", "KE"},     {"country", "Mexico"},
                                        {"place", "a"},        {"region", "b"},
                                        {"theme", "c"},        {"tag", "d"},
                                        {"partner", "e"},      {"partner", ""}});
  CHECK(request.query == "child rights");
  CHECK(request.language == Language::es);
  CHECK(request.page == 3);
  CHECK(request.per_page == 100);
  CHECK(request.sort == SortOrder::printed);
  CHECK(request.explain);
  CHECK(request.passages == 3);
  CHECK(request.facet_order == FacetOrder::label);
  CHECK_FALSE(request.expand);
  CHECK_FALSE(request.correct);
  CHECK_FALSE(request.translations);
  CHECK(request.facets == std::vector{FacetField::country, FacetField::theme, FacetField::tag});
  CHECK(values(request, FacetField::kind) == Strings{"practice"});
  CHECK(values(request, FacetField::country) == Strings{"KE", "Mexico"});
  CHECK(values(request, FacetField::place) == Strings{"a"});
  CHECK(values(request, FacetField::region) == Strings{"b"});
  CHECK(values(request, FacetField::theme) == Strings{"c"});
  CHECK(values(request, FacetField::tag) == Strings{"d"});
  CHECK(values(request, FacetField::partner) == Strings{"e"});
  CHECK(decode({{"facet", ""}}).facets.empty());
  CHECK(parse_sort("country") == SortOrder::country);
  CHECK_FALSE(parse_sort("Country"));
  CHECK(decode({{"sort", "year"}}).sort == SortOrder::year);
  CHECK(decode({{"sort", "title"}}).sort == SortOrder::title);
  CHECK(decode({{"sort", "country"}}).sort == SortOrder::country);
}

TEST_CASE("What cannot be taken is named") {
  struct Case {
    Parameters parameters;
    std::string parameter;
    bool unknown;
  };
  for (const Case& each : std::vector<Case>{
           {{{"query", "x"}}, "query", true},
           {{{"language", "es"}}, "language", true},
           {{{"filter[country]", "KE"}}, "filter[country]", true},
           {{{"", "x"}}, "", true},
           {{{"lang", "de"}}, "lang", false},
           {{{"lang", ""}}, "lang", false},
           {{{"page", "0"}}, "page", false},
           {{{"page", "-1"}}, "page", false},
           {{{"page", "1.5"}}, "page", false},
           {{{"page", " 1"}}, "page", false},
           {{{"page", ""}}, "page", false},
           {{{"page", "99999999999"}}, "page", false},
           {{{"per_page", "0"}}, "per_page", false},
           {{{"per_page", "101"}}, "per_page", false},
           {{{"sort", "newest"}}, "sort", false},
           {{{"facet", "color"}}, "facet", false},
           {{{"explain", "yes"}}, "explain", false},
           {{{"passages", "51"}}, "passages", false},
           {{{"facet_sort", "colour"}}, "facet_sort", false},
           {{{"q", "a"}, {"q", "b"}}, "q", false},
           {{{"page", "1"}, {"page", "1"}}, "page", false},
           {{{"lang", "es"}, {"lang", "fr"}}, "lang", false},
       }) {
    INFO(each.parameter);
    const auto decoded = decode_search(each.parameters, "");
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().parameter == each.parameter);
    CHECK(decoded.error().unknown == each.unknown);
    CHECK(decoded.error().message.find(each.parameter) != std::string::npos);
  }
}

TEST_CASE("The reader's language comes from the header where no parameter gives it") {
  CHECK(preferred_language("") == Language::en);
  CHECK(preferred_language("es") == Language::es);
  CHECK(preferred_language("fr-CH, fr;q=0.9, en;q=0.8") == Language::fr);
  CHECK(preferred_language("de, es;q=0.5, en;q=0.3") == Language::es);
  CHECK(preferred_language("en;q=0.2, es ; q=0.7") == Language::es);
  CHECK(preferred_language("es;q=0, fr;q=0.1") == Language::fr);
  CHECK(preferred_language("es;q=x") == Language::en);
  CHECK(preferred_language("*, ;;,,q=") == Language::en);
  CHECK(decode({}, "fr").language == Language::fr);
  CHECK(decode({{"lang", "es"}}, "fr").language == Language::es);
}

TEST_CASE("Pages that take nothing but a language") {
  const auto language = [](const Parameters& parameters) {
    return decode_language_only(parameters, "fr");
  };
  CHECK(*language({}) == Language::fr);
  CHECK(*language({{"lang", "es"}}) == Language::es);
  CHECK(language({{"q", "x"}}).error().unknown);
  CHECK(language({{"lang", "es"}, {"lang", "es"}}).error().parameter == "lang");
  CHECK(language({{"lang", "x"}}).error().parameter == "lang");
}

TEST_CASE("What is asked of a symbol and of a list of symbols") {
  const auto symbol = decode_symbol({{"page", "2"}, {"per_page", "5"}}, "fr");
  REQUIRE(symbol.has_value());
  CHECK(symbol->page == 2);
  CHECK(symbol->per_page == 5);
  CHECK(symbol->language == Language::fr);
  CHECK(decode_symbol({{"page", "1"}, {"page", "2"}}, "").error().parameter == "page");
  CHECK(decode_symbol({{"q", "1"}}, "").error().unknown);

  const auto list = decode_symbol_list({{"prefix", "A/RES"}, {"limit", "7"}, {"lang", "es"}}, "");
  REQUIRE(list.has_value());
  CHECK(list->prefix == "A/RES");
  CHECK(list->limit == 7);
  CHECK(list->language == Language::es);
  CHECK(decode_symbol_list({}, "").error().parameter == "prefix");
  CHECK(decode_symbol_list({{"prefix", ""}}, "").error().parameter == "prefix");
  CHECK(decode_symbol_list({{"prefix", "A"}, {"limit", "1001"}}, "").error().parameter == "limit");
}

}  // namespace
}  // namespace gfmd
