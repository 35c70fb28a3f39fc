#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/file_descriptor.h"
#include "corpus/index_manifest.h"

/// A published index on disk:
///   DIR/CURRENT              "gen-<revision> <SHA-256 of its manifest>\n", replaced by rename
///   DIR/gen-<revision>/manifest.json
///   DIR/gen-<revision>/index.glass   one compacted Xapian file; never changes once published
/// The revision is the first 16 hex digits of a SHA-256 over everything indexed: the same input
/// gives the same revision, while the bytes of index.glass differ from build to build (Xapian puts
/// a random identifier into each).
namespace gfmd {

inline constexpr std::string_view kIndexFile = "index.glass";
inline constexpr std::string_view kManifestFile = "manifest.json";
inline constexpr std::string_view kCurrentFile = "CURRENT";

/// A verified generation held open: the descriptor keeps the file readable after it is unlinked,
/// and a shared lock on the manifest keeps the indexer from deleting it.
class Generation {
 public:
  /// Opens what CURRENT names in `directory`, hashes every byte and checks compatibility. When
  /// CURRENT's is unusable, the newest other generation that verifies is opened instead and
  /// `fallback_reason` says why. Throws IndexUnusable when none verifies.
  static Generation open(const std::filesystem::path& directory);

  /// Opens and verifies one generation's directory. Throws IndexUnusable. `manifest_sha256` is what
  /// CURRENT says of it; empty: not known.
  static Generation open_one(const std::filesystem::path& generation,
                             const std::string& manifest_sha256);

  [[nodiscard]] const IndexManifest& manifest() const { return manifest_; }
  [[nodiscard]] const std::string& fallback_reason() const { return fallback_reason_; }
  /// Path under which Xapian can open the held file, whatever became of its name.
  [[nodiscard]] std::string index_path() const;  // "/proc/self/fd/N"

 private:
  Generation() = default;
  void read_manifest(const std::filesystem::path& generation, const std::string& manifest_sha256);

  IndexManifest manifest_;
  std::string fallback_reason_;
  FileDescriptor index_;
  FileDescriptor manifest_file_;  // locked shared
};

/// What CURRENT says. Throws IndexUnusable when it is absent or not of its format.
struct CurrentPointer {
  std::string generation;       // "gen-<revision>"
  std::string manifest_sha256;  // hex
};
[[nodiscard]] CurrentPointer read_current(const std::filesystem::path& directory);

/// What CURRENT is at the moment, cheap to ask every second: its inode and times; empty when
/// absent.
[[nodiscard]] std::string current_stamp(const std::filesystem::path& directory);

}  // namespace gfmd
