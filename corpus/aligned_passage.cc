#include "corpus/aligned_passage.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "corpus/references.h"
#include "corpus/roman_numeral.h"

namespace gfmd {
namespace {

constexpr std::string_view kMarkBegin = "[^";

/// A translation may name them in another order.
std::vector<std::uint32_t> sorted_notes(const Passage& passage, const Sentence& sentence) {
  std::vector<std::uint32_t> notes = notes_in(passage, sentence.begin, sentence.end);
  std::sort(notes.begin(), notes.end());
  return notes;
}

std::string list_of(const std::vector<std::uint32_t>& notes) {
  std::string list;
  for (const std::uint32_t note : notes) {
    list.append(list.empty() ? "" : " ").append(kMarkBegin).append(to_roman(note)).append("]");
  }
  return list.empty() ? "none" : list;
}

/// Appends a sentence to the passage, its marks taken out. False for a mark that names no note.
bool append_sentence(Passage& passage, std::string_view text, LineRange lines) {
  if (!passage.text.empty()) passage.text += ' ';
  const auto begin = static_cast<std::uint32_t>(passage.text.size());
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find(kMarkBegin), text.size());
    passage.text += text.substr(0, mark);
    text.remove_prefix(mark);
    if (text.empty()) break;
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return false;
    const auto note = parse_roman(text.substr(kMarkBegin.size(), end - kMarkBegin.size()));
    if (!note) return false;
    passage.notes.push_back({static_cast<std::uint32_t>(passage.text.size()), *note});
    text.remove_prefix(end + 1);
  }
  passage.sentences.push_back({begin, static_cast<std::uint32_t>(passage.text.size()), lines});
  return true;
}

}  // namespace

Result<Passage, std::string> align_passage(const Passage& printed,
                                           const std::vector<std::string>& sentences) {
  if (sentences.size() != printed.sentences.size()) {
    return Unexpected{std::to_string(printed.sentences.size()) + " sentences in print, not " +
                      std::to_string(sentences.size())};
  }
  Passage passage{printed.kind, {}, printed.lines, {}, {}, {}};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto sentence = [&] { return "sentence " + std::to_string(i + 1); };
    if (!append_sentence(passage, sentences[i], printed.sentences[i].lines)) {
      return Unexpected{sentence() + " has a mark that names no note, as \"[^iv]\" does"};
    }
    const auto expected = sorted_notes(printed, printed.sentences[i]);
    const auto found = sorted_notes(passage, passage.sentences.back());
    if (found != expected) {
      return Unexpected{sentence() + " has the notes " + list_of(expected) + " in print, not " +
                        list_of(found)};
    }
  }
  passage.references = find_references(passage.text);
  return passage;
}

}  // namespace gfmd
