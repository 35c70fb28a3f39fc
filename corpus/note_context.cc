#include "corpus/note_context.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gfmd {
namespace {

Version* version_in(Document& document, Language language) {
  const auto at =
      std::find_if(document.versions.begin(), document.versions.end(),
                   [&](const Version& version) { return version.language == language; });
  return at == document.versions.end() ? nullptr : &*at;
}

std::string text_of(const Version& version) {
  std::string text;
  for (const Passage& passage : version.passages) {
    if (!text.empty()) text += ' ';
    text += passage.text;
  }
  return text;
}

void add_once(std::vector<std::string>& context, std::string text) {
  if (text.empty() || std::find(context.begin(), context.end(), text) != context.end()) return;
  context.push_back(std::move(text));
}

void link(Document& note, Document& citing, const SentenceId& place) {
  for (Version& version : note.versions) {
    const SentenceIn sentence = sentence_in(citing, place, version.language);
    const bool own = sentence.version.language == version.language;
    if (own || &version == &note.versions.front()) add_once(version.context, sentence.text());
    if (Version* same = version_in(citing, version.language)) {
      add_once(same->context, text_of(version));
    }
  }
}

}  // namespace

void add_note_context(std::vector<Document>& paper) {
  std::unordered_map<std::string_view, Document*> by_id;
  for (Document& document : paper) by_id.emplace(document.id, &document);
  for (Document& document : paper) {
    for (const SentenceId& place : document.cited_by) {
      if (const auto citing = by_id.find(place.document); citing != by_id.end()) {
        link(document, *citing->second, place);
      }
    }
  }
}

}  // namespace gfmd
