#include "searchd/engine/document_store.h"

#include "corpus/stored_document.h"

namespace gfmd {

std::shared_ptr<const Document> DocumentStore::get(std::string_view id) {
  if (const auto known = kept_ids_.find(std::string(id)); known != kept_ids_.end()) {
    return at(known->second);
  }
  const auto number = index_.find(id);
  return number ? at(*number) : nullptr;
}

std::shared_ptr<const Document> DocumentStore::at(std::uint32_t document) {
  if (const auto known = kept_.find(document); known != kept_.end()) return known->second;
  // All at once rather than one by one: documents asked for together stay together.
  if (kept_.size() >= kKept) {
    kept_.clear();
    kept_ids_.clear();
  }
  const std::string record = index_.record(document);
  const std::string text = index_.text(decode_record(record).id);
  auto decoded = std::make_shared<const Document>(decode_document(record, text));
  kept_.emplace(document, decoded);
  kept_ids_.emplace(decoded->id, document);
  return decoded;
}

void DocumentStore::warm_up() {
  const std::uint32_t last = index_.last_document();
  if (last > kKept) return;
  for (std::uint32_t document = 1; document <= last; ++document) (void)at(document);
}

}  // namespace gfmd
