#include "corpus/document.h"

#include <algorithm>

namespace gfmd {
namespace {

constexpr std::array<std::string_view, kDocumentKinds.size()> kNames{
    "section", "recommendation", "question", "footnote", "practice", "document"};

}  // namespace

std::string_view kind_name(DocumentKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<DocumentKind> parse_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return kDocumentKinds.at(static_cast<std::size_t>(found - kNames.begin()));
}

const Version& version_for(const Document& document, Language reader) {
  const auto found =
      std::find_if(document.versions.begin(), document.versions.end(),
                   [&](const Version& version) { return version.language == reader; });
  return found == document.versions.end() ? document.versions.front() : *found;
}

bool says_the_same(const Document& a, const Document& b) {
  if (a.lines != LineRange{} || a.source == b.source) return a == b;
  Document moved = b;
  moved.source = a.source;
  return a == moved;
}

}  // namespace gfmd
