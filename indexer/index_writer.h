#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "corpus/acronym_list.h"
#include "corpus/generation.h"
#include "indexer/document_mapper.h"

namespace gfmd {

/// Builds one generation and publishes it: staged beside the others under an exclusive lock,
/// compacted to one file, re-opened and checked in a child process, then published (see
/// index_directory.h). Until publish() returns, readers see the old generation; an exception or a
/// kill at any point leaves it serving. The only class that writes a Xapian database. Not
/// thread-safe, and no thread may run beside it (it forks). Every failure is a std::runtime_error
/// that names the directory and the cause; after one, the object is of no more use.
class IndexWriter {
 public:
  /// Takes the directory's lock.
  explicit IndexWriter(const std::filesystem::path& directory);
  ~IndexWriter();  // unpublished work is removed
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// Adds a document; documents keep this order. Its id must be new to this generation.
  void add(const MappedDocument& document);

  /// Publishes what was added, at least one document. `manifest` brings the counts by kind and
  /// language and the corpus digest; the rest is filled in here. When everything is as in the
  /// generation that serves, that one stays and its manifest is returned. Once only.
  IndexManifest publish(IndexManifest manifest);

 private:
  struct Stage;
  std::unique_ptr<Stage> stage_;
};

/// Verifies what CURRENT names: manifest, size, SHA-256 of every byte, compatibility, Xapian's own
/// check in a child process, every record decoded. Throws IndexUnusable with the cause.
IndexManifest check_index(const std::filesystem::path& directory);

/// Hands over every document of a generation, in its order. Throws IndexUnusable when one cannot be
/// read.
void read_documents(const Generation& generation, const std::function<void(Document&&)>& receive);

/// The acronyms that a generation's documents define. Throws IndexUnusable.
[[nodiscard]] std::vector<Acronym> read_acronyms(const Generation& generation);

}  // namespace gfmd
