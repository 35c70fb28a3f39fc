#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/generation.h"
#include "searchd/engine/index_reader.h"
#include "searchd/engine/searcher.h"

namespace gfmd {

/// An index of JSON Lines records in a temporary directory, published by the real writer and
/// removed with the object. The records go through the real loader.
class InventedIndex {
 public:
  explicit InventedIndex(std::string_view json_lines);
  /// The index of the project's own paper.
  static InventedIndex of_the_paper();
  ~InventedIndex();
  InventedIndex(InventedIndex&&) noexcept = default;

  [[nodiscard]] const std::string& directory() const { return directory_; }
  [[nodiscard]] IndexReader reader() const;
  [[nodiscard]] Searcher searcher() const { return Searcher(Snapshot::open(directory_)); }

 private:
  InventedIndex() = default;
  void build(const std::vector<std::string>& inputs, std::string_view standard_input);

  std::string directory_;
  std::unique_ptr<Generation> generation_;  // keeps the reader's file open
};

}  // namespace gfmd
