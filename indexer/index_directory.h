#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "corpus/file_descriptor.h"
#include "corpus/generation.h"

namespace gfmd {

/// The directory an index is published in, held by one indexer at a time. The steps of publishing
/// are in the order that keeps a good generation behind CURRENT whenever the process or the machine
/// stops. Throws std::runtime_error (std::system_error among them) naming the path and the cause.
class IndexDirectory {
 public:
  /// Creates the directory when absent, locks it for this process (another indexer's lock is an
  /// error at once), removes what killed runs left, and makes an empty stage.
  explicit IndexDirectory(std::filesystem::path directory);
  ~IndexDirectory();  // removes the stage
  IndexDirectory(const IndexDirectory&) = delete;
  IndexDirectory& operator=(const IndexDirectory&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return directory_; }
  /// Where to work: beside the generations, on the same file system.
  [[nodiscard]] const std::filesystem::path& stage() const { return stage_; }

  /// The manifest of the generation that serves, when it verifies.
  [[nodiscard]] std::optional<IndexManifest> current() const;

  /// Publishes stage()/index.glass as described by `manifest`: hashes and syncs the file, writes
  /// and syncs the manifest, renames the generation into place, then CURRENT. Fills in sha256,
  /// bytes and built. When it returns, the generation has reached the disk and serves.
  IndexManifest publish(IndexManifest manifest);

 private:
  void sweep_stages() const;
  void collect_garbage() const noexcept;

  std::filesystem::path directory_;
  std::filesystem::path stage_;
  FileDescriptor lock_;
};

}  // namespace gfmd
