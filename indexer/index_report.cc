#include "indexer/index_report.h"

#include <numeric>
#include <string_view>

namespace gfmd {
namespace {

std::string counted(std::uint64_t count, std::string_view one) {
  return std::to_string(count) + ' ' + std::string(one) + (count == 1 ? "" : "s");
}

}  // namespace

void IndexReport::count(const Document& document) {
  ++by_kind_.at(static_cast<std::size_t>(document.kind));
  for (const Version& version : document.versions) {
    ++by_language_.at(static_cast<std::size_t>(version.language));
  }
  links_ += document.links.size();
  if (document.kind == DocumentKind::footnote && !document.cited_by.empty()) ++linked_notes_;
}

void IndexReport::fill(IndexManifest& manifest) const {
  for (const DocumentKind kind : kDocumentKinds) {
    const std::uint64_t count = by_kind_.at(static_cast<std::size_t>(kind));
    if (count != 0) manifest.by_kind[std::string(kind_name(kind))] = count;
  }
  for (const Language language : kLanguages) {
    const std::uint64_t count = by_language_.at(static_cast<std::size_t>(language));
    if (count != 0) manifest.by_language[std::string(language_code(language))] = count;
  }
}

std::string IndexReport::to_string() const {
  const auto all = std::accumulate(by_kind_.begin(), by_kind_.end(), std::uint64_t{0});
  std::string text = counted(all, "unit");
  std::string_view separator = ": ";
  for (const DocumentKind kind : kDocumentKinds) {
    const std::uint64_t count = by_kind_.at(static_cast<std::size_t>(kind));
    if (count == 0) continue;
    text.append(separator).append(counted(count, kind_name(kind)));
    separator = ", ";
  }
  text += '\n';
  if (const std::uint64_t notes = by_kind_.at(static_cast<std::size_t>(DocumentKind::footnote))) {
    text += std::to_string(linked_notes_) + " of " + std::to_string(notes) +
            " notes linked to their sentences\n";
  }
  separator = "versions: ";
  for (const Language language : kLanguages) {
    const std::uint64_t count = by_language_.at(static_cast<std::size_t>(language));
    if (count == 0) continue;
    text.append(separator).append(std::to_string(count)).append(" ");
    text.append(language_code(language));
    separator = ", ";
  }
  return text + "\nlinks: " + std::to_string(links_) + '\n';
}

}  // namespace gfmd
