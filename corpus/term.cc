#include "corpus/term.h"

#include <algorithm>
#include <array>

#include "corpus/digest.h"

namespace gfmd {
namespace {

constexpr std::array<char, kLanguageCount> kLanguageLetters{'e', 's', 'f'};
constexpr char kCutMark = '\x1f';  // in no id, word or reference, so that no whole one looks cut
constexpr std::size_t kDigestDigits = 64;

std::string text_prefix(TextField field, Language language, char form) {
  return {text_field_letter(field), kLanguageLetters.at(static_cast<std::size_t>(language)), form};
}

/// A term of at most kMaxTermBytes, for any bytes.
std::string spell(std::string term, std::string_view text) {
  const std::size_t room = kMaxTermBytes - term.size();
  const auto nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  if (text.size() + nuls <= room) return term.append(text);
  const std::string_view kept = text.substr(0, room - kDigestDigits - 1);
  term.append(kept.substr(0, kept.find('\0')));  // NULs would count double again
  term += kCutMark;
  return term + sha256_hex(text);
}

}  // namespace

std::string word_prefix(TextField field, Language language) {
  return text_prefix(field, language, 'w');
}

std::string acronym_prefix(TextField field, Language language) {
  return text_prefix(field, language, 'a');
}

std::string reference_prefix(ReferenceKind kind) {
  return "S" + std::to_string(static_cast<unsigned>(kind));
}

bool is_whole(std::string_view suffix) { return suffix.find(kCutMark) == std::string_view::npos; }

std::string spell_word(TextField field, Language language, std::string_view word) {
  return spell(word_prefix(field, language), word);
}

std::string spell_acronym(TextField field, Language language, std::string_view acronym) {
  return spell(acronym_prefix(field, language), acronym);
}

std::string spell_clause_start(TextField field, Language language) {
  return text_prefix(field, language, 'c');
}

std::string spell_id(std::string_view id) { return spell("Q", id); }

std::string spell_related(std::string_view id) { return spell("R", id); }

std::string spell_reference(ReferenceKind kind, std::string_view normal) {
  return spell(reference_prefix(kind), normal);
}

std::string spell_reference_prefix(ReferenceKind kind, std::string_view beginning) {
  return reference_prefix(kind).append(beginning);
}

}  // namespace gfmd
