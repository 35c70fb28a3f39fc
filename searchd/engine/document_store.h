#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/document.h"
#include "searchd/engine/index_reader.h"

namespace gfmd {

/// Stored documents by id, decoded, the recent ones kept: a small catalogue is soon all in memory.
/// Not safe for concurrent use.
class DocumentStore {
 public:
  /// `index` must outlive the store.
  explicit DocumentStore(const IndexReader& index) : index_(index) {}

  /// nullptr when there is no such unit.
  std::shared_ptr<const Document> get(std::string_view id);
  /// The document of a number in the index. Shared, because those in use outlive their place here.
  std::shared_ptr<const Document> at(std::uint32_t document);

  /// Reads all documents, when they are few enough to be kept: no question waits for them later.
  void warm_up();

 private:
  static constexpr std::size_t kKept = 1024;

  const IndexReader& index_;
  std::unordered_map<std::uint32_t, std::shared_ptr<const Document>> kept_;
  std::unordered_map<std::string, std::uint32_t> kept_ids_;
};

}  // namespace gfmd
