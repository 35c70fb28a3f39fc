#include "indexer/index_writer.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/digest.h"
#include "corpus/generation.h"
#include "corpus/schema.h"
#include "corpus/stored_document.h"
#include "indexer/index_directory.h"
#include "stemmers/analyzer.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;

// Many small databases, merged at the end, are written faster than a large one: what is being added
// stays in the processor's cache.
constexpr std::uint32_t kShardDocuments = 1000;
constexpr std::size_t kShardBytes = std::size_t{16} << 20U;  // of stored text
// As many of a level are merged into one of the next, so that a large index neither needs all files
// open at once nor is copied more than once a level.
constexpr std::size_t kMergedShards = 32;

Xapian::Document to_xapian(const MappedDocument& document) {
  Xapian::Document result;
  result.set_data(document.record);
  result.add_boolean_term(document.id_term);
  for (const Posting& posting : document.postings) {
    for (const std::uint32_t position : posting.positions) {
      result.add_posting(posting.term, position, 1);
    }
    const auto placed = static_cast<std::uint32_t>(posting.positions.size());
    if (posting.wdf > placed) result.add_term(posting.term, posting.wdf - placed);
  }
  for (const auto& [slot, value] : document.values) result.add_value(slot, value);
  return result;
}

void merge(const std::vector<fs::path>& shards, const fs::path& output, unsigned flags) {
  Xapian::Database all;
  for (const fs::path& shard : shards) all.add_database(Xapian::Database(shard.string()));
  all.compact(output.string(), flags | Xapian::Compactor::FULL);
}

/// The child's part of find_damage().
[[noreturn]] void check_in_child(const std::string& path, pid_t parent) {
  // It neither outlives its parent nor holds the directory's lock: were the parent killed, the next
  // indexer would find the directory taken.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent) _exit(1);
  if (close_range(STDERR_FILENO + 1, ~0U, 0) != 0) _exit(1);
  try {
    _exit(Xapian::Database::check(path, 0, nullptr) == 0 ? 0 : 1);
  } catch (...) {
    _exit(1);
  }
}

/// What Xapian's own check says against the file; empty: nothing. It can crash on a damaged file,
/// so it runs in a process of its own.
std::string find_damage(const std::string& path) {
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0)
    throw std::system_error(errno, std::generic_category(), path + ": cannot check it");
  if (child == 0) check_in_child(path, parent);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), path);
  }
  if (WIFSIGNALED(status)) {
    return "Xapian's check of it was stopped by signal " + std::to_string(WTERMSIG(status));
  }
  return WEXITSTATUS(status) == 0 ? "" : "Xapian's check finds it damaged";
}

/// Hands over every document of an index. Throws CorruptRecord or Xapian::Error.
void read_everything(const Xapian::Database& database, std::uint64_t documents,
                     const std::function<void(Document&&)>& receive) {
  if (database.get_doccount() != documents || database.get_lastdocid() != documents) {
    throw CorruptRecord("it holds " + std::to_string(database.get_doccount()) + " documents, not " +
                        std::to_string(documents));
  }
  for (Xapian::docid number = 1; number <= documents; ++number) {
    const std::string record = database.get_document(number).get_data();
    receive(decode_document(record, database.get_metadata(text_key(decode_record(record).id))));
  }
}

/// Throws CorruptRecord or Xapian::Error.
std::vector<Acronym> acronyms_in(const Xapian::Database& database) {
  return decode_acronyms(database.get_metadata(std::string(kAcronymsKey)));
}

/// Runs `read` on a generation's database and lets what it throws leave as IndexUnusable.
template <typename Read>
auto read_generation(const Generation& generation, Read read) {
  const std::string& revision = generation.manifest().revision;
  try {
    return read(Xapian::Database(generation.index_path()));
  } catch (const Xapian::Error& error) {
    throw IndexUnusable("revision " + revision + ": " + error.get_description());
  } catch (const CorruptRecord& error) {
    throw IndexUnusable("revision " + revision + ": " + error.what());
  }
}

/// A SHA-256 over all that is added: the same documents give the same revision.
class ContentDigest {
 public:
  ContentDigest() {
    part(std::to_string(kSchemaVersion));
    part(Analyzer::fingerprint());
  }
  void add(const MappedDocument& document) {
    part(document.record);
    part(document.text);
    for (const Posting& posting : document.postings) {
      part(posting.term);
      part(std::to_string(posting.wdf));
    }
    for (const auto& [slot, value] : document.values) {
      part(std::to_string(slot));
      part(value);
    }
  }
  void add_acronyms(const std::string& encoded) { part(encoded); }
  [[nodiscard]] std::string revision() { return digest_.hex().substr(0, 16); }

 private:
  void part(std::string_view bytes) {
    digest_.update(std::to_string(bytes.size()) + ':');
    digest_.update(bytes);
  }
  Digest digest_;
};

}  // namespace

struct IndexWriter::Stage {
  explicit Stage(const fs::path& path) : directory(path) {}

  /// Lets Xapian's errors, which are no std::exceptions, leave as ours.
  template <typename Write>
  auto guarded(Write&& write) {
    try {
      return write();
    } catch (const Xapian::Error& error) {
      throw std::runtime_error(directory.path().string() + ": " + error.get_description());
    }
  }

  fs::path new_path() { return directory.stage() / ("shard-" + std::to_string(shard_number++)); }

  void open_shard() {
    shard_path = new_path();
    shard = Xapian::WritableDatabase(
        shard_path.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    in_shard = 0;
    bytes_in_shard = 0;
  }

  void close_shard() {
    if (!shard) return;
    shard->commit();
    shard->close();
    shard.reset();
    keep_shard(shard_path, 0);
  }

  void keep_shard(const fs::path& path, std::size_t level) {
    if (levels.size() == level) levels.emplace_back();
    levels[level].push_back(path);
    if (levels[level].size() < kMergedShards) return;
    const fs::path merged = new_path();
    merge(levels[level], merged, 0);
    for (const fs::path& part : levels[level]) fs::remove_all(part);
    levels[level].clear();
    keep_shard(merged, level + 1);
  }

  /// In the order of their documents: the higher a level, the older.
  [[nodiscard]] std::vector<fs::path> shards() const {
    std::vector<fs::path> all;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
      all.insert(all.end(), level->begin(), level->end());
    }
    return all;
  }

  IndexDirectory directory;
  std::vector<std::vector<fs::path>> levels;
  std::optional<Xapian::WritableDatabase> shard;
  fs::path shard_path;
  std::uint32_t in_shard = 0;
  std::size_t bytes_in_shard = 0;
  std::uint32_t shard_number = 0;
  std::uint64_t documents = 0;
  std::unordered_set<std::string> ids;
  AcronymList acronyms;
  ContentDigest digest;
};

IndexWriter::IndexWriter(const fs::path& directory) : stage_(std::make_unique<Stage>(directory)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

void IndexWriter::add(const MappedDocument& document) {
  if (!stage_->ids.insert(document.id).second) {
    throw std::runtime_error(stage_->directory.path().string() + ": the id " + document.id +
                             " stands twice in the input");
  }
  stage_->guarded([&] {
    if (!stage_->shard) stage_->open_shard();
    stage_->shard->add_document(to_xapian(document));
    stage_->shard->set_metadata(document.text_key, document.text);
    ++stage_->documents;
    stage_->bytes_in_shard += document.text.size();
    const bool full =
        ++stage_->in_shard == kShardDocuments || stage_->bytes_in_shard >= kShardBytes;
    if (full) stage_->close_shard();
  });
  for (const Acronym& acronym : document.acronyms) stage_->acronyms.add(acronym);
  stage_->digest.add(document);
}

IndexManifest IndexWriter::publish(IndexManifest manifest) {
  Stage& stage = *stage_;
  const std::string where = stage.directory.path().string();
  if (stage.documents == 0) throw std::runtime_error(where + ": there is nothing to index");
  const std::string acronyms = encode_acronyms(stage.acronyms.take());
  stage.digest.add_acronyms(acronyms);
  manifest.revision = stage.digest.revision();
  if (auto current = stage.directory.current(); current && current->revision == manifest.revision) {
    return *std::move(current);
  }
  manifest.schema_version = kSchemaVersion;
  manifest.analysis = Analyzer::fingerprint();
  manifest.xapian_version = Xapian::version_string();
  manifest.documents = stage.documents;
  const fs::path file = stage.directory.stage() / kIndexFile;
  stage.guarded([&] {
    if (!stage.shard) stage.open_shard();
    stage.shard->set_metadata(std::string(kAcronymsKey), acronyms);
    stage.close_shard();
    merge(stage.shards(), file, Xapian::DBCOMPACT_SINGLE_FILE);
    if (const std::string damage = find_damage(file.string()); !damage.empty()) {
      throw std::runtime_error(where + ": the index just written: " + damage);
    }
    const Xapian::Database written(file.string());
    read_everything(written, stage.documents, [](Document&&) {});
    (void)acronyms_in(written);
  });
  return stage.directory.publish(std::move(manifest));
}

IndexManifest check_index(const fs::path& directory) {
  const CurrentPointer current = read_current(directory);
  const fs::path path = directory / current.generation;
  const Generation generation = Generation::open_one(path, current.manifest_sha256);
  if (const std::string damage = find_damage((path / kIndexFile).string()); !damage.empty()) {
    throw IndexUnusable(path.string() + ": " + damage + build_advice(directory));
  }
  read_documents(generation, [](Document&&) {});
  (void)read_acronyms(generation);
  return generation.manifest();
}

void read_documents(const Generation& generation, const std::function<void(Document&&)>& receive) {
  read_generation(generation, [&](const Xapian::Database& database) {
    read_everything(database, generation.manifest().documents, receive);
  });
}

std::vector<Acronym> read_acronyms(const Generation& generation) {
  return read_generation(generation, acronyms_in);
}

}  // namespace gfmd
