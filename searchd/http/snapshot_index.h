#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "searchd/http/search_engine.h"

namespace gfmd {

/// The indexes that gfmd-indexer publishes to a directory.
class SnapshotSource : public IndexSource {
 public:
  explicit SnapshotSource(std::filesystem::path directory) : directory_(std::move(directory)) {}
  [[nodiscard]] std::shared_ptr<const Index> open() override;
  [[nodiscard]] std::string stamp() override;

 private:
  std::filesystem::path directory_;
};

}  // namespace gfmd
