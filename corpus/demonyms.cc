#include "corpus/demonyms.h"

#include <algorithm>

#include "corpus/vocabulary_data.h"
#include "corpus/vocabulary_rows.h"

namespace gfmd {
namespace {

constexpr std::string_view kHeader = "key\ten\tes\tfr";

const VocabularyEntry& place_of(std::string_view key, const FileLine& line) {
  const VocabularyEntry* place = countries().find(key);
  if (place == nullptr) place = regions().find(key);
  if (place == nullptr) line.fail("unknown country or region \"" + std::string(key) + "\"");
  return *place;
}

/// Forms that are compared as names are: accents and case make no other form.
std::vector<std::string> forms_of(std::string_view cell, Language language, const FileLine& line) {
  std::vector<std::string> forms;
  if (cell.empty()) return forms;
  const std::string column = " in column " + std::string(language_code(language));
  std::vector<std::string> folded;
  for (const std::string_view form : split(cell, '|')) {
    std::string name = fold_name(form);
    if (name.empty()) line.fail("an empty form" + column);
    if (std::find(folded.begin(), folded.end(), name) != folded.end()) {
      line.fail("\"" + std::string(form) + "\" stands twice" + column);
    }
    folded.push_back(std::move(name));
    forms.emplace_back(form);
  }
  return forms;
}

}  // namespace

std::vector<Demonym> parse_demonyms(std::string_view name, std::string_view text) {
  std::vector<Demonym> all;
  VocabularyRows rows(name, text);
  for (bool header = true; rows.next(); header = false) {
    const FileLine& line = rows.line();
    if (header) {
      if (rows.row() != kHeader) line.fail("expected the columns key, en, es, fr");
      continue;
    }
    const auto& cells = rows.cells();
    Demonym demonym{&place_of(cells[0], line), {}};
    if (std::any_of(all.begin(), all.end(),
                    [&](const Demonym& other) { return other.place == demonym.place; })) {
      line.fail("key \"" + demonym.place->key + "\" is given twice");
    }
    for (const Language language : kLanguages) {
      const auto column = static_cast<std::size_t>(language);
      demonym.forms[column] = forms_of(cells[1 + column], language, line);
    }
    if (std::all_of(demonym.forms.begin(), demonym.forms.end(),
                    [](const auto& forms) { return forms.empty(); })) {
      line.fail("no form in any language");
    }
    all.push_back(std::move(demonym));
  }
  return all;
}

std::span<const Demonym> demonyms() {
  static const std::vector<Demonym> compiled_in =
      parse_demonyms("demonyms.tsv", vocabulary_text("demonyms"));
  return compiled_in;
}

}  // namespace gfmd
