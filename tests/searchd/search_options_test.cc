#include "searchd/search_options.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

std::string fault(const std::vector<std::string>& arguments) {
  const auto options = parse_search_options(arguments);
  return options ? std::string() : options.error();
}

}  // namespace

TEST_CASE("a query with its filters is read") {
  const auto options =
      parse_search_options({"--index", "dir", "--lang", "es", "--limit", "5", "--json", "--country",
                            "Kenya", "--country=MX", "niñez", "detenida"});
  REQUIRE(options.has_value());
  CHECK(options->index == "dir");
  CHECK(options->request.query == "niñez detenida");
  CHECK(options->request.language == Language::es);
  CHECK(options->request.per_page == 5);
  CHECK(options->json);
  CHECK(options->request.filters[static_cast<std::size_t>(FacetField::country)] ==
        std::vector<std::string>{"Kenya", "MX"});
}

TEST_CASE("other terms, corrections and translations can be switched off") {
  const auto plain = parse_search_options({"--index", "dir", "q"});
  REQUIRE(plain);
  CHECK(plain->request.expand);
  CHECK(plain->request.correct);
  CHECK(plain->request.translations);
  const auto typed = parse_search_options(
      {"--index", "dir", "--no-expand", "--no-correct", "--no-translations", "q"});
  REQUIRE(typed);
  CHECK_FALSE(typed->request.expand);
  CHECK_FALSE(typed->request.correct);
  CHECK_FALSE(typed->request.translations);
}

TEST_CASE("a query may begin with a minus, behind two") {
  const auto options = parse_search_options({"--index", "dir", "--", "-women", "work"});
  REQUIRE(options.has_value());
  CHECK(options->request.query == "-women work");
}

TEST_CASE("an order is named, and with one or with filters the query may be left out") {
  const auto sorted = parse_search_options({"--index", "d", "--sort", "title"});
  REQUIRE(sorted);
  CHECK(sorted->request.sort == SortOrder::title);
  CHECK(sorted->request.query.empty());
  CHECK(parse_search_options({"--index", "d", "q"})->request.sort == SortOrder::relevance);
  CHECK(parse_search_options({"--index", "d", "--kind", "practice"}).has_value());
  CHECK(parse_search_options({"--index", "d", ""}).has_value());
  CHECK(fault({"--index", "d", "--sort", "newest", "q"}) ==
        "--sort is relevance, title, country, printed or year");
  CHECK(fault({"--index", "d", "--sort", "year", "--topics", "t", "--run", "r"}) ==
        "--sort is for a query, not for --topics");
}

TEST_CASE("what is wrong is said") {
  CHECK(fault({"query"}) == "--index DIR is missing");
  CHECK(fault({"--index", "d"}) == "a query is missing");
  CHECK(fault({"--index", "d", "--topics", "t"}) == "--topics and --run go together");
  CHECK(fault({"--index", "d", "--topics", "t", "--run", "r", "q"}).find("exclude") !=
        std::string::npos);
  CHECK(fault({"--index", "d", "--lang", "de", "q"}) == "--lang is en, es or fr");
  CHECK(fault({"--index", "d", "--limit", "0", "q"}).starts_with("--limit"));
  CHECK(fault({"--index", "d", "--colour", "red", "q"}).find("colour") != std::string::npos);
  CHECK(fault({"--index", "d", "--run-tag", "a b", "--topics", "t", "--run", "-"})
            .starts_with("--run-tag"));
}

TEST_CASE("help is asked for before anything else is missed") {
  CHECK(parse_search_options({"--help"})->help);
  CHECK(parse_search_options({"--version"})->version);
  CHECK(search_usage().find("--topics") != std::string::npos);
}
