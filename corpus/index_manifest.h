#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gfmd {

/// An index that is absent, damaged or of another make. The message says what is wrong, where, and
/// what to run.
struct IndexUnusable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// "; run: gfmd-indexer build --output DIR INPUT...": how the messages of IndexUnusable end.
[[nodiscard]] std::string build_advice(const std::filesystem::path& directory);

/// What is said of a published index beside it.
struct IndexManifest {
  std::string revision;
  std::string sha256;       // of index.glass, hex
  std::uint64_t bytes = 0;  // of index.glass
  int schema_version = 0;
  std::string analysis;  // Analyzer::fingerprint() of the indexer
  std::string xapian_version;
  std::string corpus_digest;  // SHA-256 of the input
  std::string built;          // UTC, ISO 8601
  std::uint64_t documents = 0;
  std::map<std::string, std::uint64_t> by_kind;
  std::map<std::string, std::uint64_t> by_language;  // versions, by language code
};

[[nodiscard]] std::string to_json(const IndexManifest& manifest);
/// Throws IndexUnusable naming the field that is missing or wrong.
[[nodiscard]] IndexManifest parse_manifest(std::string_view json, const std::string& path);

/// Throws IndexUnusable when this program cannot read what `manifest` describes. `directory` is the
/// index's, for the message.
void check_compatible(const IndexManifest& manifest, const std::filesystem::path& directory);

}  // namespace gfmd
