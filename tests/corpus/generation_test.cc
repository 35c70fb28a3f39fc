#include "corpus/generation.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>

#include "corpus/digest.h"
#include "corpus/schema.h"
#include "stemmers/analyzer.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

constexpr const char* kOlder = "00000000000000aa";
constexpr const char* kNewer = "00000000000000bb";

/// Two generations, laid out as the indexer does, kNewer behind CURRENT. What the index file holds
/// does not matter here.
class PublishedIndex {
 public:
  PublishedIndex() {
    publish(kOlder, "older bytes");
    publish(kNewer, "newer bytes");
    const auto old = fs::last_write_time(manifest(kNewer)) - std::chrono::hours(1);
    fs::last_write_time(manifest(kOlder), old);
  }

  void publish(const std::string& revision, const std::string& bytes) {
    fs::create_directory(generation(revision));
    write_bytes(index(revision), bytes);
    write_manifest(revision, make_manifest(revision, bytes));
  }

  /// Writes a manifest, and CURRENT to name it.
  void write_manifest(const std::string& revision, const IndexManifest& made) {
    write_bytes(manifest(revision), to_json(made));
    write_bytes(current(), "gen-" + revision + ' ' + sha256_hex(to_json(made)) + '\n');
  }

  static IndexManifest make_manifest(const std::string& revision, const std::string& bytes) {
    IndexManifest made;
    made.revision = revision;
    made.sha256 = sha256_hex(bytes);
    made.bytes = bytes.size();
    made.schema_version = kSchemaVersion;
    made.analysis = Analyzer::fingerprint();
    return made;
  }

  [[nodiscard]] const fs::path& path() const { return directory_.path(); }
  [[nodiscard]] fs::path current() const { return path() / kCurrentFile; }
  [[nodiscard]] fs::path generation(const std::string& revision) const {
    return path() / ("gen-" + revision);
  }
  [[nodiscard]] fs::path index(const std::string& revision) const {
    return generation(revision) / kIndexFile;
  }
  [[nodiscard]] fs::path manifest(const std::string& revision) const {
    return generation(revision) / kManifestFile;
  }

  /// What is said against kNewer, opened as CURRENT has it.
  [[nodiscard]] std::string fault() const {
    try {
      const CurrentPointer pointer = read_current(path());
      (void)Generation::open_one(path() / pointer.generation, pointer.manifest_sha256);
    } catch (const IndexUnusable& error) {
      return error.what();
    }
    return "";
  }

 private:
  TemporaryDirectory directory_;
};

void flip(const fs::path& path, std::size_t bit) {
  std::string bytes = read_bytes(path);
  bytes.at(bit / 8) = static_cast<char>(bytes.at(bit / 8) ^ (1 << (bit % 8)));
  write_bytes(path, bytes);
}

TEST_CASE("CURRENT's generation is opened") {
  const PublishedIndex index;
  const Generation opened = Generation::open(index.path());
  CHECK(opened.manifest().revision == kNewer);
  CHECK(opened.fallback_reason().empty());
  CHECK(read_bytes(opened.index_path()) == "newer bytes");
}

TEST_CASE("an open generation outlives its files") {
  const PublishedIndex index;
  const Generation opened = Generation::open(index.path());
  fs::remove_all(index.generation(kNewer));
  CHECK(read_bytes(opened.index_path()) == "newer bytes");
}

TEST_CASE("an open generation's manifest is locked against deletion") {
  const PublishedIndex index;
  const FileDescriptor manifest(open(index.manifest(kNewer).c_str(), O_RDONLY | O_CLOEXEC));
  {
    const Generation opened = Generation::open(index.path());
    const Generation again = Generation::open(index.path());  // readers share
    CHECK(flock(manifest.get(), LOCK_EX | LOCK_NB) != 0);
  }
  CHECK(flock(manifest.get(), LOCK_EX | LOCK_NB) == 0);
  CHECK_THAT(index.fault(), Contains("being deleted"));
}

TEST_CASE("each damage to CURRENT's generation is named, and the older one serves") {
  PublishedIndex index;
  std::string cause;
  SECTION("index missing") {
    fs::remove(index.index(kNewer));
    cause = "index.glass: No such file";
  }
  SECTION("index empty") {
    write_bytes(index.index(kNewer), "");
    cause = "index.glass: has 0 bytes, its manifest says 11";
  }
  SECTION("index cut") {
    fs::resize_file(index.index(kNewer), 5);
    cause = "index.glass: has 5 bytes";
  }
  SECTION("index longer") {
    fs::resize_file(index.index(kNewer), 12);
    cause = "index.glass: has 12 bytes";
  }
  SECTION("index of another generation") {
    fs::copy_file(index.index(kOlder), index.index(kNewer), fs::copy_options::overwrite_existing);
    cause = "index.glass: its SHA-256";
  }
  SECTION("index a link") {
    fs::rename(index.index(kNewer), index.path() / "elsewhere");
    fs::create_symlink(index.path() / "elsewhere", index.index(kNewer));
    cause = "index.glass: Too many levels of symbolic links";
  }
  SECTION("index a folder") {
    fs::remove(index.index(kNewer));
    fs::create_directory(index.index(kNewer));
    cause = "index.glass: not a regular file";
  }
  SECTION("index a FIFO") {
    fs::remove(index.index(kNewer));
    REQUIRE(mkfifo(index.index(kNewer).c_str(), 0600) == 0);
    cause = "index.glass: not a regular file";
  }
  SECTION("manifest missing") {
    fs::remove(index.manifest(kNewer));
    cause = "manifest.json: No such file";
  }
  SECTION("manifest empty") {
    write_bytes(index.manifest(kNewer), "");
    cause = "manifest.json: its SHA-256 is not the one in CURRENT";
  }
  SECTION("manifest of another generation") {
    fs::copy_file(index.manifest(kOlder), index.manifest(kNewer),
                  fs::copy_options::overwrite_existing);
    cause = "manifest.json: its SHA-256 is not the one in CURRENT";
  }
  SECTION("manifest too large") {
    fs::resize_file(index.manifest(kNewer), 2 << 20);
    cause = "manifest.json: larger than it can be";
  }
  SECTION("manifest of another revision, CURRENT made to agree") {
    index.write_manifest(kNewer, PublishedIndex::make_manifest(kOlder, "newer bytes"));
    cause = "manifest.json: is of another revision";
  }
  SECTION("a file too many") {
    write_bytes(index.generation(kNewer) / "postlist.glass", "x");
    cause = "holds a foreign file, postlist.glass";
  }
  SECTION("generation missing") {
    fs::remove_all(index.generation(kNewer));
    cause = "No such file";
  }
  SECTION("another schema") {
    IndexManifest manifest = PublishedIndex::make_manifest(kNewer, "newer bytes");
    manifest.schema_version += 1;
    index.write_manifest(kNewer, manifest);
    cause = "schema version";
  }
  SECTION("another analysis") {
    IndexManifest manifest = PublishedIndex::make_manifest(kNewer, "newer bytes");
    manifest.analysis = "none";
    index.write_manifest(kNewer, manifest);
    cause = "made with other text analysis (none)";
  }
  CHECK_THAT(index.fault(), Contains(cause) && Contains(index.path().string()) &&
                                Contains("run: gfmd-indexer build --output " +
                                         index.path().string() + " INPUT..."));
  const Generation opened = Generation::open(index.path());
  CHECK(opened.manifest().revision == kOlder);
  CHECK_THAT(opened.fallback_reason(), Contains(cause));
}

TEST_CASE("a CURRENT that cannot be read is named, and the newest generation serves") {
  PublishedIndex index;
  const std::string line = read_bytes(index.current());
  std::string cause = "CURRENT: not of its format";
  SECTION("missing") {
    fs::remove(index.current());
    cause = "no index in " + index.path().string();
  }
  SECTION("empty") { write_bytes(index.current(), ""); }
  SECTION("cut") { write_bytes(index.current(), line.substr(0, 40)); }
  SECTION("without its end") { write_bytes(index.current(), line.substr(0, line.size() - 1)); }
  SECTION("longer") { write_bytes(index.current(), line + line); }
  SECTION("names a path") {
    write_bytes(index.current(), "gen-/../../../../etc" + line.substr(20));
  }
  SECTION("upper case") { write_bytes(index.current(), "gen-00000000000000BB" + line.substr(20)); }
  SECTION("large") {
    fs::resize_file(index.current(), 1 << 20);
    cause = "CURRENT: larger than it can be";
  }
  SECTION("a link") {
    fs::rename(index.current(), index.path() / "elsewhere");
    fs::create_symlink(index.path() / "elsewhere", index.current());
    cause = "CURRENT: Too many levels of symbolic links";
  }
  CHECK_THAT(index.fault(), Contains(cause) && Contains("run: gfmd-indexer build"));
  const Generation opened = Generation::open(index.path());
  CHECK(opened.manifest().revision == kNewer);
  CHECK_THAT(opened.fallback_reason(), Contains(cause));
}

TEST_CASE("no flipped bit of a published file goes unnoticed") {
  const PublishedIndex index;
  for (const fs::path& file : {index.index(kNewer), index.manifest(kNewer), index.current()}) {
    const std::string sound = read_bytes(file);
    for (std::size_t bit = 0; bit < 8 * sound.size(); ++bit) {
      flip(file, bit);
      INFO(file << " bit " << bit);
      REQUIRE_FALSE(index.fault().empty());
      write_bytes(file, sound);
    }
  }
  CHECK(index.fault().empty());
}

TEST_CASE("when no generation verifies, the fault of CURRENT's is reported") {
  const PublishedIndex index;
  write_bytes(index.index(kOlder), "");
  write_bytes(index.index(kNewer), "short");
  CHECK_THROWS_WITH(Generation::open(index.path()), Contains("has 5 bytes"));
}

TEST_CASE("a directory that is absent, empty or a file holds no index") {
  const TemporaryDirectory directory;
  write_bytes(directory.path() / "file", "");
  for (const fs::path& path :
       {directory.path(), directory.path() / "absent", directory.path() / "file"}) {
    CHECK_THROWS_WITH(Generation::open(path), Contains("no index in " + path.string()) &&
                                                  Contains("run: gfmd-indexer build"));
  }
}

TEST_CASE("CURRENT's stamp changes when it is replaced") {
  const PublishedIndex index;
  const std::string before = current_stamp(index.path());
  CHECK_FALSE(before.empty());
  CHECK(current_stamp(index.path()) == before);
  write_bytes(index.path() / "CURRENT.tmp", read_bytes(index.current()));
  fs::rename(index.path() / "CURRENT.tmp", index.current());
  CHECK(current_stamp(index.path()) != before);
  fs::remove(index.current());
  CHECK(current_stamp(index.path()).empty());
}

}  // namespace
}  // namespace gfmd
