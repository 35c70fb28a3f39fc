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

std::vector<std::uint32_t> notes_in(const Passage& passage, std::uint32_t begin,
                                    std::uint32_t end) {
  std::vector<std::uint32_t> notes;
  for (const NoteMark& mark : passage.notes) {
    // A marker stands behind the byte before its offset.
    if (mark.offset > begin && mark.offset <= end) notes.push_back(mark.note);
  }
  return notes;
}

const Version& version_for(const Document& document, Language reader) {
  const auto found =
      std::find_if(document.versions.begin(), document.versions.end(),
                   [&](const Version& version) { return version.language == reader; });
  return found == document.versions.end() ? document.versions.front() : *found;
}

SentenceIn sentence_in(const Document& document, const SentenceId& id, Language reader) {
  const Version& printed = document.versions.front();
  const Passage& passage = printed.passages.at(id.passage);
  const Sentence& sentence = passage.sentences.at(id.sentence);
  const Version& own = version_for(document, reader);
  // A summary has other passages than the print.
  const bool translated = own.passages.size() == printed.passages.size() &&
                          own.passages[id.passage].lines == passage.lines &&
                          own.passages[id.passage].sentences.size() == passage.sentences.size();
  if (!translated) return {printed, passage, sentence};
  return {own, own.passages[id.passage], own.passages[id.passage].sentences[id.sentence]};
}

bool says_the_same(const Document& a, const Document& b) {
  if (a.lines != LineRange{} || a.source == b.source) return a == b;
  Document moved = b;
  moved.source = a.source;
  return a == moved;
}

}  // namespace gfmd
