#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// Labels in the three languages, indexed by Language.
using Labels = std::array<std::string, kLanguageCount>;

/// An entry of a controlled vocabulary.
struct VocabularyEntry {
  std::string key;                   // stable, stored in the index
  Labels labels;                     // preferred names
  Labels acronyms;                   // "IOM", "OIM", "OIM"; empty where there is none
  std::vector<std::string> aliases;  // other spellings, printed forms among them
  std::vector<std::string> parents;  // countries and regions: M49 codes, nearest first
};

/// A controlled vocabulary, read from a file under corpus/vocabularies/ at build time and compiled
/// in. Immutable; safe for concurrent use; lives as long as the program.
class Vocabulary {
 public:
  /// Parses the file's text (see corpus/vocabularies/README.md for the columns). Codes in the
  /// column "parent" are keys of `parents` or, where that is null, of the file itself. Throws
  /// std::runtime_error, "name:line: fault".
  static Vocabulary parse(std::string_view name, std::string_view text,
                          const Vocabulary* parents = nullptr);

  [[nodiscard]] const VocabularyEntry* find(std::string_view key) const;

  /// The entry a printed name stands for: key, label, acronym or alias, in any of the languages;
  /// case, accents, punctuation, a leading article and runs of blanks do not matter. Logarithmic in
  /// the vocabulary's size. `printed` is valid UTF-8, here and below.
  [[nodiscard]] const VocabularyEntry* resolve(std::string_view printed) const;

  [[nodiscard]] std::span<const VocabularyEntry> entries() const;

 private:
  void add_parents(VocabularyEntry& entry, std::string_view parent, const Vocabulary* parents,
                   std::size_t line, std::string_view name) const;
  void build_index(std::string_view name, const std::vector<std::size_t>& line_of);

  using Index = std::vector<std::pair<std::string, std::size_t>>;  // name to place, sorted by name

  std::vector<VocabularyEntry> entries_;  // in file order
  Index by_key_;
  Index by_name_;  // by folded name
};

/// The compiled-in vocabularies.
const Vocabulary& countries();      // ISO 3166-1 alpha-2 keys; aliases hold alpha-3 and other names
const Vocabulary& regions();        // UN M49 codes as keys
const Vocabulary& organisations();  // bodies, treaties' committees, agencies, groups of States
const Vocabulary& themes();
const Vocabulary& tags();
const Vocabulary& treaties();  // as references name them: "ICCPR"

/// The form under which names are compared: words with accents and case folded, single blanks
/// between, no punctuation, points of initials dropped ("U.S." -> "us"), leading article ("the",
/// "el", "la", "l'", ...) dropped where more follows.
[[nodiscard]] std::string fold_name(std::string_view printed);

/// The contract's slug: lower-case ASCII letters and digits, every other run one `-`, none at an
/// end. Accented letters count as their base letters ("Protección" -> "proteccion").
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace gfmd
