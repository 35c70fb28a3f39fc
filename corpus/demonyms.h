#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/vocabulary.h"
#include "stemmers/language.h"

namespace gfmd {

/// What the people of a country or region are called, and its adjective.
struct Demonym {
  const VocabularyEntry* place = nullptr;  // of countries() or regions()
  /// By Language, in the singular, both genders; a language may have none, not all three.
  std::array<std::vector<std::string>, kLanguageCount> forms;
};

/// Parses the text of a file of demonyms (columns: corpus/vocabularies/README.md). Throws
/// std::runtime_error, "name:line: fault": a place unknown or given twice, a form that is empty or
/// stands twice in a cell, a row without forms.
[[nodiscard]] std::vector<Demonym> parse_demonyms(std::string_view name, std::string_view text);

/// The compiled-in demonyms, in file order; they live as long as the program. Thread-safe.
[[nodiscard]] std::span<const Demonym> demonyms();

}  // namespace gfmd
