#include <memory>
#include <utility>

#include "corpus/stored_document.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/snapshot_data.h"

namespace gfmd {

Snapshot::Snapshot(std::unique_ptr<const SnapshotData> data) : data_(std::move(data)) {}
Snapshot::~Snapshot() = default;

std::shared_ptr<const Snapshot> Snapshot::open(const std::filesystem::path& directory,
                                               Opening opening) {
  try {
    auto data = std::make_unique<const SnapshotData>(directory);
    if (opening == Opening::complete) data->complete();
    return std::shared_ptr<const Snapshot>(new Snapshot(std::move(data)));
  } catch (const CorruptRecord& error) {
    throw IndexUnusable("index " + directory.string() + ": " + error.what() +
                        "; verify it with: gfmd-indexer check " + directory.string());
  }
}

const IndexManifest& Snapshot::manifest() const { return data_->generation.manifest(); }
const std::string& Snapshot::fallback_reason() const { return data_->generation.fallback_reason(); }

}  // namespace gfmd
