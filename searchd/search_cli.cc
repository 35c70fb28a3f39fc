#include "searchd/search_cli.h"

#include <fstream>
#include <memory>

#include "corpus/generation.h"
#include "searchd/engine/searcher.h"
#include "searchd/http/explanation_text.h"
#include "searchd/http/response_encoder.h"
#include "searchd/search_options.h"
#include "searchd/trec/run.h"
#include "searchd/trec/topics.h"

namespace gfmd {
namespace {

constexpr int kFound = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// Where a snippet stands in the source, and what it is where it is not that text itself.
void print_place(std::ostream& output, const Hit& hit, const Snippet& snippet) {
  std::string place = snippet.summary ? "unofficial summary" : "";
  if (hit.unofficial && !snippet.summary) place = "unofficial translation";
  if (snippet.lines.first != 0) {
    place += (place.empty()     ? "lines "
              : snippet.summary ? " of lines "
                                : ", lines ") +
             std::to_string(snippet.lines.first) + '-' + std::to_string(snippet.lines.last);
  }
  if (!place.empty()) output << "  (" << place << ')';
}

void print_hit(std::ostream& output, const Hit& hit) {
  output << hit.rank << ". ";
  for (const TextRun& run : hit.title) output << run.text;
  output << "  [" << hit.id << "]\n";
  for (const Snippet& snippet : hit.snippets) {
    output << "   ";
    for (const TextRun& run : snippet.runs) {
      output << (run.matched ? "*" : "") << run.text << (run.matched ? "*" : "");
    }
    print_place(output, hit, snippet);
    output << '\n';
  }
}

void print_answer(std::ostream& output, std::ostream& messages, const SearchResponse& response,
                  bool explain) {
  for (const Warning& warning : response.warnings)
    messages << "warning: " << warning.message << '\n';
  if (response.did_you_mean) {
    messages << "did you mean: " << response.did_you_mean->query << '\n';
  }
  output << response.total << (response.total == 1 ? " hit\n" : " hits\n");
  if (explain) {
    for (const std::string& sentence :
         explanation_sentences(response.explanation, response.language)) {
      output << "   " << sentence << '\n';
    }
  }
  for (const Hit& hit : response.hits) print_hit(output, hit);
}

int answer_query(Searcher& searcher, const SearchOptions& options, std::ostream& output,
                 std::ostream& messages) {
  const auto response = searcher.search(options.request);
  if (!response) {
    messages << "gfmd-search: " << response.error().message << '\n';
    return kWrongUsage;
  }
  if (options.json)
    output << encode_response(*response) << '\n';
  else
    print_answer(output, messages, *response, options.request.explain);
  return response->total == 0 ? kFailed : kFound;
}

int answer_topics(Searcher& searcher, const SearchOptions& options, std::ostream& output,
                  std::ostream& messages) {
  std::ifstream input(options.topics);
  if (!input) {
    messages << "gfmd-search: cannot read " << options.topics << '\n';
    return kFailed;
  }
  const auto topics = read_topics(input);
  if (!topics) {
    messages << "gfmd-search: " << options.topics << ": " << topics.error() << '\n';
    return kFailed;
  }
  std::ofstream file;
  if (options.run != "-") file.open(options.run);
  std::ostream& run = options.run == "-" ? output : file;
  SearchRequest request = options.request;
  request.per_page = options.depth;
  request.snippets = false;
  request.facets.clear();
  for (const Topic& topic : *topics) {
    request.query = topic.query;
    request.language = topic.language.value_or(options.request.language);
    const auto response = searcher.search(request);
    if (!response) {
      messages << "gfmd-search: topic " << topic.id << ": " << response.error().message << '\n';
      return kFailed;
    }
    write_run(run, topic.id, response->hits, options.run_tag);
  }
  if (!run.flush()) {
    messages << "gfmd-search: cannot write " << options.run << '\n';
    return kFailed;
  }
  return kFound;
}

}  // namespace

int run_search_cli(const std::vector<std::string>& arguments, std::ostream& output,
                   std::ostream& messages) {
  const auto options = parse_search_options(arguments);
  if (!options) {
    messages << "gfmd-search: " << options.error() << "\nTry: gfmd-search --help\n";
    return kWrongUsage;
  }
  if (options->help) {
    output << search_usage();
    return kFound;
  }
  if (options->version) {
    output << "gfmd-search " GFMD_VERSION "\n";
    return kFound;
  }
  try {
    Searcher searcher(Snapshot::open(options->index));
    return options->topics.empty() ? answer_query(searcher, *options, output, messages)
                                   : answer_topics(searcher, *options, output, messages);
  } catch (const IndexUnusable& error) {
    messages << "gfmd-search: " << error.what() << '\n';
    return kFailed;
  }
}

}  // namespace gfmd
