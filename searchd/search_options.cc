#include "searchd/search_options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <sstream>
#include <utility>

#include "searchd/command_line.h"
#include "searchd/http/request_decoder.h"
#include "stemmers/language.h"

namespace gfmd {
namespace {

namespace po = boost::program_options;

constexpr std::array kFilters{FacetField::kind,    FacetField::country,    FacetField::place,
                              FacetField::region,  FacetField::theme,      FacetField::tag,
                              FacetField::partner, FacetField::instrument, FacetField::body};

po::options_description visible_options() {
  po::options_description options("Options");
  // clang-format off
  options.add_options()
      ("index", po::value<std::string>()->value_name("DIR"), "the index to search (required)")
      ("lang", po::value<std::string>()->value_name("L"), "the reader's language: en, es or fr (en)")
      ("limit", po::value<std::uint32_t>()->value_name("N"), "hits to show (10)")
      ("sort", po::value<std::string>()->value_name("ORDER"),
       "relevance, title, country, printed or year (relevance; printed without a query)")
      ("no-expand", "search the words typed only, no other terms for the same thing")
      ("no-correct", "search misspelt words as typed")
      ("no-translations", "show printed text instead of unofficial translations")
      ("explain", "tell how the query was searched")
      ("json", "print the answer as the daemon's JSON");
  for (const FacetField field : kFilters) {
    options.add_options()(std::string(facet_spec(field).name).c_str(),
                          po::value<std::vector<std::string>>()->composing()->value_name("VALUE"),
                          "only hits with this value; may be repeated");
  }
  options.add_options()
      ("topics", po::value<std::string>()->value_name("FILE"),
       "answer a file of topics, qid<TAB>query or qid<TAB>lang<TAB>query")
      ("run", po::value<std::string>()->value_name("FILE"), "where to write the TREC run; - is standard output")
      ("depth", po::value<std::uint32_t>()->value_name("N"), "hits a topic in the run (1000)")
      ("run-tag", po::value<std::string>()->value_name("NAME"), "the run's name (gfmd)")
      ("help", "show this and leave")
      ("version", "show the version and leave");
  // clang-format on
  return options;
}

bool has_filter(const SearchRequest& request) {
  return std::any_of(request.filters.begin(), request.filters.end(),
                     [](const auto& values) { return !values.empty(); });
}

/// `has_query`: one was given, an empty one too; `browses`: an order was, or filters.
std::optional<std::string> find_fault(const SearchOptions& options, bool has_query, bool browses) {
  if (options.index.empty()) return "--index DIR is missing";
  if (options.topics.empty() != options.run.empty()) return "--topics and --run go together";
  if (options.topics.empty() && !has_query && !browses) return "a query is missing";
  if (!options.topics.empty() && has_query) return "--topics and a query exclude each other";
  if (!options.topics.empty() && options.request.sort != SortOrder::relevance) {
    return "--sort is for a query, not for --topics";
  }
  if (!options.topics.empty() && options.request.explain) {
    return "--explain is for a query, not for --topics";
  }
  if (!options.topics.empty() && options.json) return "--json is for a query, not for --topics";
  if (options.request.per_page == 0 || options.request.per_page > kMaxDepth) {
    return "--limit is from 1 to " + std::to_string(kMaxDepth);
  }
  if (options.depth == 0 || options.depth > kMaxDepth) {
    return "--depth is from 1 to " + std::to_string(kMaxDepth);
  }
  if (options.run_tag.empty() || options.run_tag.find_first_of(" \t\n") != std::string::npos) {
    return "--run-tag is one word";
  }
  return std::nullopt;
}

}  // namespace

Result<SearchOptions, std::string> parse_search_options(const std::vector<std::string>& arguments) {
  const auto read = read_command_line(visible_options(), "query", arguments);
  if (!read) return Unexpected{read.error()};
  const po::variables_map& values = *read;
  SearchOptions options;
  options.help = values.count("help") != 0;
  options.version = values.count("version") != 0;
  if (options.help || options.version) return options;
  take_option(values, "index", options.index);
  take_option(values, "limit", options.request.per_page);
  take_option(values, "topics", options.topics);
  take_option(values, "run", options.run);
  take_option(values, "depth", options.depth);
  take_option(values, "run-tag", options.run_tag);
  options.request.expand = values.count("no-expand") == 0;
  options.request.correct = values.count("no-correct") == 0;
  options.request.translations = values.count("no-translations") == 0;
  options.request.explain = values.count("explain") != 0;
  options.json = values.count("json") != 0;
  if (values.count("lang") != 0) {
    const auto language = parse_language(values["lang"].as<std::string>());
    if (!language) return Unexpected{std::string("--lang is en, es or fr")};
    options.request.language = *language;
  }
  if (values.count("sort") != 0) {
    const auto sort = parse_sort(values["sort"].as<std::string>());
    if (!sort)
      return Unexpected{std::string("--sort is relevance, title, country, printed or year")};
    options.request.sort = *sort;
  }
  for (const FacetField field : kFilters) {
    take_option(values, std::string(facet_spec(field).name).c_str(),
                options.request.filters[static_cast<std::size_t>(field)]);
  }
  if (values.count("query") != 0) {
    for (const std::string& word : values["query"].as<std::vector<std::string>>()) {
      options.request.query += (options.request.query.empty() ? "" : " ") + word;
    }
  }
  const bool browses = values.count("sort") != 0 || has_filter(options.request);
  if (auto fault = find_fault(options, values.count("query") != 0, browses)) {
    return Unexpected{*fault};
  }
  return options;
}

std::string search_usage() {
  std::ostringstream usage;
  usage << "Usage:\n"
           "  gfmd-search --index DIR [--lang L] [--limit N] [--sort ORDER] [--explain] [--json] "
           "[FILTER...] QUERY\n"
           "  gfmd-search --index DIR --topics FILE --run FILE [--depth N] [--run-tag NAME]\n\n"
           "Searches an index that gfmd-indexer made. A query may hold \"phrases\", +required and\n"
           "-excluded words; put -- before a query that begins with a minus. With filters or an\n"
           "order, the query may be left out: all units are listed.\n"
           "Exit status: 0 found, 1 nothing found or failed, 2 wrong usage.\n\n"
        << visible_options();
  return usage.str();
}

}  // namespace gfmd
