#include "indexer/index_directory.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <set>

#include "corpus/digest.h"
#include "corpus/schema.h"
#include "stemmers/analyzer.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

std::string revision(char digit) { return std::string(16, digit); }

/// Publishes `bytes` as the index file of a revision.
IndexManifest publish(const fs::path& path, char digit, const std::string& bytes) {
  IndexDirectory directory(path);
  write_bytes(directory.stage() / kIndexFile, bytes);
  IndexManifest manifest;
  manifest.revision = revision(digit);
  manifest.schema_version = kSchemaVersion;
  manifest.analysis = Analyzer::fingerprint();
  return directory.publish(manifest);
}

std::set<std::string> names_in(const fs::path& path) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(path)) names.insert(entry.path().filename());
  return names;
}

fs::path generation(const fs::path& path, char digit) { return path / ("gen-" + revision(digit)); }

void age(const fs::path& path, char digit, std::chrono::minutes by) {
  const fs::path manifest = generation(path, digit) / kManifestFile;
  fs::last_write_time(manifest, fs::file_time_type::clock::now() - by);
}

TEST_CASE("what is published is what is opened, and nothing else is left") {
  const TemporaryDirectory temporary;
  const fs::path path = temporary.path() / "new" / "index";
  const IndexManifest published = publish(path, 'a', "bytes");
  CHECK(published.bytes == 5);
  CHECK(published.sha256 == sha256_hex("bytes"));
  CHECK(published.built.size() == sizeof "2026-01-01T00:00:00Z" - 1);
  const Generation opened = Generation::open(path);
  CHECK(opened.fallback_reason().empty());
  CHECK(to_json(opened.manifest()) == to_json(published));
  CHECK(read_bytes(opened.index_path()) == "bytes");
  CHECK(names_in(path) == std::set<std::string>{".lock", "CURRENT", "gen-" + revision('a')});
}

TEST_CASE("a second indexer is refused at once and told whose the directory is") {
  const TemporaryDirectory temporary;
  const IndexDirectory first(temporary.path());
  CHECK_THROWS_WITH(IndexDirectory(temporary.path()),
                    Contains(temporary.path().string()) && Contains("another gfmd-indexer") &&
                        Contains("process " + std::to_string(getpid())));
  CHECK(fs::exists(first.stage()));
}

TEST_CASE("the directory is free again when the indexer is done, without a trace of its work") {
  const TemporaryDirectory temporary;
  {
    const IndexDirectory first(temporary.path());
    write_bytes(first.stage() / "work", "x");
  }
  CHECK(names_in(temporary.path()) == std::set<std::string>{".lock"});
  CHECK_NOTHROW(IndexDirectory(temporary.path()));
}

TEST_CASE("what killed runs left is swept, and nothing else") {
  const TemporaryDirectory temporary;
  publish(temporary.path(), 'a', "bytes");
  fs::create_directories(temporary.path() / ".stage-1" / "shard-0");
  write_bytes(temporary.path() / ".stage-1" / "shard-0" / "postlist.glass", "x");
  write_bytes(temporary.path() / "CURRENT.tmp", "half");
  write_bytes(temporary.path() / "notes.txt", "the user's");
  { const IndexDirectory next(temporary.path()); }
  CHECK(names_in(temporary.path()) ==
        std::set<std::string>{".lock", "CURRENT", "gen-" + revision('a'), "notes.txt"});
}

TEST_CASE("two generations are kept however old, and young ones") {
  const TemporaryDirectory temporary;
  const fs::path& path = temporary.path();
  for (const char digit : {'a', 'b', 'c', 'd'}) {
    publish(path, digit, std::string(1, digit));
    age(path, digit, std::chrono::minutes('e' - digit));
  }
  CHECK(fs::exists(generation(path, 'a')));  // younger than ten minutes
  age(path, 'a', std::chrono::minutes(60));
  age(path, 'b', std::chrono::minutes(50));
  age(path, 'c', std::chrono::minutes(40));
  age(path, 'd', std::chrono::minutes(30));
  publish(path, 'e', "e");
  CHECK_FALSE(fs::exists(generation(path, 'a')));
  CHECK_FALSE(fs::exists(generation(path, 'b')));
  CHECK_FALSE(fs::exists(generation(path, 'c')));
  CHECK(fs::exists(generation(path, 'd')));
  CHECK(Generation::open(path).manifest().revision == revision('e'));
}

TEST_CASE("a generation that a reader holds is not deleted") {
  const TemporaryDirectory temporary;
  const fs::path& path = temporary.path();
  publish(path, 'a', "a");
  {
    const Generation reader = Generation::open(path);
    publish(path, 'b', "b");
    age(path, 'a', std::chrono::minutes(60));
    age(path, 'b', std::chrono::minutes(30));
    publish(path, 'c', "c");
    CHECK(fs::exists(generation(path, 'a')));
    CHECK(read_bytes(reader.index_path()) == "a");
  }
  publish(path, 'd', "d");
  CHECK_FALSE(fs::exists(generation(path, 'a')));
}

TEST_CASE("a revision published again replaces the one on disk") {
  const TemporaryDirectory temporary;
  const fs::path& path = temporary.path();
  publish(path, 'a', "first");
  publish(path, 'b', "second");
  publish(path, 'a', "third");
  const Generation opened = Generation::open(path);
  CHECK(opened.fallback_reason().empty());
  CHECK(opened.manifest().revision == revision('a'));
  CHECK(read_bytes(opened.index_path()) == "third");
}

TEST_CASE("current() is the manifest that serves, and nothing for a damaged one") {
  const TemporaryDirectory temporary;
  const fs::path& path = temporary.path();
  CHECK_FALSE(IndexDirectory(path).current());
  publish(path, 'a', "bytes");
  CHECK(IndexDirectory(path).current().value().revision == revision('a'));
  write_bytes(generation(path, 'a') / kIndexFile, "bytfs");
  CHECK_FALSE(IndexDirectory(path).current());
}

TEST_CASE("a place that cannot be a directory is an error that names it") {
  const TemporaryDirectory temporary;
  write_bytes(temporary.path() / "file", "");
  CHECK_THROWS_WITH(IndexDirectory(temporary.path() / "file"),
                    Contains((temporary.path() / "file").string()));
}

}  // namespace
}  // namespace gfmd
