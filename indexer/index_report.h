#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "corpus/document.h"
#include "corpus/index_manifest.h"

namespace gfmd {

/// Counts what goes into an index, for the manifest and the closing words of a build.
class IndexReport {
 public:
  void count(const Document& document);

  /// Writes the counts by kind and by language (of versions) into a manifest.
  void fill(IndexManifest& manifest) const;

  /// "72 units: 9 sections, …", "29 of 29 notes linked to their sentences", "versions: 71 en, 1
  /// fr", "links: 60": a line each; the second only where there are notes.
  [[nodiscard]] std::string to_string() const;

 private:
  std::array<std::uint64_t, kDocumentKinds.size()> by_kind_{};
  std::array<std::uint64_t, kLanguageCount> by_language_{};
  std::uint64_t linked_notes_ = 0;
  std::uint64_t links_ = 0;
};

}  // namespace gfmd
