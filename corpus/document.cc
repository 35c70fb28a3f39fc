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

// A translation of a unit that is summed up has its summary besides.
bool is_summary(const Version& version, const Document& unit) {
  return version.unofficial && version.summary.empty() && !unit.versions.front().summary.empty();
}

bool is_aligned(const Version& version, const Document& unit) {
  const Version& printed = unit.versions.front();
  return !is_summary(version, unit) &&
         std::equal(version.passages.begin(), version.passages.end(), printed.passages.begin(),
                    printed.passages.end(), [](const Passage& one, const Passage& other) {
                      return one.lines == other.lines;
                    });
}

SentenceIn sentence_in(const Document& document, const SentenceId& id, Language reader) {
  const Version& printed = document.versions.front();
  const Passage& passage = printed.passages.at(id.passage);
  const Sentence& sentence = passage.sentences.at(id.sentence);
  const Version& own = version_for(document, reader);
  const bool translated = is_aligned(own, document) &&
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
