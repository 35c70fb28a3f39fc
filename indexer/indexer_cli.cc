#include "indexer/indexer_cli.h"

#include <chrono>
#include <filesystem>
#include <iomanip>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/digest.h"
#include "corpus/generation.h"
#include "corpus/loader.h"
#include "indexer/document_mapper.h"
#include "indexer/index_report.h"
#include "indexer/index_writer.h"
#include "indexer/indexer_options.h"
#include "indexer/interruption.h"
#include "indexer/progress_line.h"

namespace gfmd {
namespace {

constexpr int kWell = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// An input that cannot be read; its faults are printed already.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Documents on their way into a new generation.
class Indexing {
 public:
  Indexing(const IndexerOptions& options, const IndexerStreams& streams)
      : options_(options),
        streams_(streams),
        writer_(options.directory),
        progress_(streams.messages, streams.terminal && !options.quiet) {}

  void add(const Document& document) {
    interruption_.check();
    writer_.add(mapper_.map(document));
    report_.count(document);
    progress_.step();
  }

  /// The corpus, or BadInput when its reading failed.
  Corpus accept(Result<Corpus, std::vector<InputError>> corpus) {
    progress_.clear();
    if (corpus) return std::move(corpus).value();
    for (const InputError& error : corpus.error()) streams_.messages << error.to_string() << '\n';
    throw BadInput("nothing was indexed");
  }

  void publish(const std::string& corpus_digest, const std::vector<std::string>& warnings) {
    progress_.clear();
    interruption_.check();
    IndexManifest manifest;
    manifest.corpus_digest = corpus_digest;
    report_.fill(manifest);
    manifest = writer_.publish(std::move(manifest));
    if (options_.quiet) return;
    for (const std::string& warning : warnings) {
      streams_.messages << "warning: " << warning << '\n';
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
    streams_.output << report_.to_string() << "warnings: " << warnings.size() << "\nrevision "
                    << manifest.revision << " published in " << options_.directory << std::fixed
                    << std::setprecision(1) << " (" << static_cast<double>(manifest.bytes) / 1e6
                    << " MB, " << seconds.count() << " s)\n";
  }

 private:
  const IndexerOptions& options_;
  const IndexerStreams& streams_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  Interruption interruption_;
  IndexWriter writer_;
  DocumentMapper mapper_;
  IndexReport report_;
  ProgressLine progress_;
};

int build(const IndexerOptions& options, const IndexerStreams& streams) {
  Indexing indexing(options, streams);
  const Corpus corpus = indexing.accept(stream_corpus(
      options.inputs, streams.input, [&](Document&& document) { indexing.add(document); }));
  indexing.publish(corpus.digest, corpus.warnings);
  return kWell;
}

/// Units that stay or are replaced keep their places; new ones follow in the input's order.
int update(const IndexerOptions& options, const IndexerStreams& streams) {
  (void)read_current(options.directory);  // says so before anything is made where no index is
  Indexing indexing(options, streams);
  const CurrentPointer current = read_current(options.directory);
  const Generation generation = Generation::open_one(
      std::filesystem::path(options.directory) / current.generation, current.manifest_sha256);
  Corpus corpus = indexing.accept(load_corpus(options.inputs, streams.input));
  std::unordered_map<std::string, const Document*> added;
  for (const Document& document : corpus.documents) added.emplace(document.id, &document);
  std::unordered_set<std::string> deleted(options.deletions.begin(), options.deletions.end());
  read_documents(generation, [&](Document&& old) {
    if (deleted.erase(old.id) != 0) return;
    const auto replacement = added.find(old.id);
    indexing.add(replacement == added.end() ? old : *replacement->second);
    if (replacement != added.end()) added.erase(replacement);
  });
  for (const Document& document : corpus.documents) {
    if (added.count(document.id) != 0) indexing.add(document);
  }
  Digest digest;
  digest.update(generation.manifest().corpus_digest + '\n' + corpus.digest + '\n');
  for (const std::string& id : options.deletions) {
    digest.update(id + '\n');
    if (deleted.count(id) != 0) corpus.warnings.push_back("--delete " + id + ": no such unit");
  }
  indexing.publish(digest.hex(), corpus.warnings);
  return kWell;
}

int check(const IndexerOptions& options, const IndexerStreams& streams) {
  const IndexManifest manifest = check_index(options.directory);
  if (!options.quiet) {
    streams.output << options.directory << ": revision " << manifest.revision << " is sound ("
                   << manifest.documents << " units, built " << manifest.built << ")\n";
  }
  return kWell;
}

std::string to_string(LineRange lines) {
  if (lines.first == 0) return "-";
  std::string text = std::to_string(lines.first);
  if (lines.last != lines.first) text += '-' + std::to_string(lines.last);
  return text;
}

int acronyms(const IndexerOptions& options, const IndexerStreams& streams) {
  for (const Acronym& each : read_acronyms(Generation::open(options.directory))) {
    streams.output << each.acronym << '\t' << each.long_form << '\t' << language_code(each.language)
                   << '\t' << each.unit << '\t' << to_string(each.lines) << '\n';
  }
  return kWell;
}

int run(const IndexerOptions& options, const IndexerStreams& streams) {
  switch (options.command) {
    case IndexerCommand::help:
      streams.output << indexer_usage();
      return kWell;
    case IndexerCommand::version:
      streams.output << "gfmd-indexer " GFMD_VERSION "\n";
      return kWell;
    case IndexerCommand::build:
      return build(options, streams);
    case IndexerCommand::update:
      return update(options, streams);
    case IndexerCommand::check:
      return check(options, streams);
    case IndexerCommand::acronyms:
      return acronyms(options, streams);
  }
  return kWrongUsage;
}

}  // namespace

int run_indexer_cli(const std::vector<std::string>& arguments, const IndexerStreams& streams) {
  const auto options = parse_indexer_options(arguments);
  if (!options) {
    streams.messages << "gfmd-indexer: " << options.error() << "\nTry: gfmd-indexer --help\n";
    return kWrongUsage;
  }
  try {
    return run(*options, streams);
  } catch (const std::exception& error) {
    streams.messages << "gfmd-indexer: " << error.what() << '\n';
    return kFailed;
  }
}

}  // namespace gfmd
