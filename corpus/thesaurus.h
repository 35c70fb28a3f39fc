#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// A thing meant, and the terms it is called by in each language, the preferred one first.
struct ThesaurusConcept {
  std::string id;                                              // a slug; never changes once given
  std::array<std::vector<std::string>, kLanguageCount> terms;  // by Language, none empty
  /// What people ask for and nothing says for them: known in queries only.
  std::array<std::vector<std::string>, kLanguageCount> asked_only;
  std::vector<std::uint32_t> broader;   // numbers into Thesaurus::concepts()
  std::vector<std::uint32_t> narrower;  // the reverse of broader
  std::vector<std::uint32_t> related;
};

/// Concepts of migration and human rights, read from corpus/vocabularies/thesaurus.tsv at build
/// time and compiled in. Immutable; safe for concurrent use; lives as long as the program.
class Thesaurus {
 public:
  /// Parses the file's text (columns: corpus/vocabularies/README.md). Throws std::runtime_error,
  /// "name:line: fault": a missing column or preferred term, an id given twice, an unknown broader
  /// or related id, a concept under itself.
  static Thesaurus parse(std::string_view name, std::string_view text);

  [[nodiscard]] std::span<const ThesaurusConcept> concepts() const { return concepts_; }
  [[nodiscard]] const ThesaurusConcept* find(std::string_view id) const;

 private:
  std::vector<ThesaurusConcept> concepts_;                    // in file order
  std::vector<std::pair<std::string, std::uint32_t>> by_id_;  // sorted
};

/// The compiled-in thesaurus.
const Thesaurus& thesaurus();

}  // namespace gfmd
