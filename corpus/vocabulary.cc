#include "corpus/vocabulary.h"

#include <algorithm>

#include "corpus/text_words.h"
#include "corpus/vocabulary_data.h"
#include "corpus/vocabulary_rows.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::array<std::string_view, 8> kArticles{"the", "el", "la",  "los",
                                                    "las", "le", "les", "l"};

// Puts a cell where its column says; the parent's code is returned through `parent`.
void take_cell(std::string_view column, std::string_view cell, const FileLine& line,
               VocabularyEntry& entry, std::string_view& parent) {
  for (const Language language : kLanguages) {
    const auto at = static_cast<std::size_t>(language);
    const std::string code(language_code(language));
    if (column == code) {
      if (cell.empty()) line.fail("no label in column " + code);
      entry.labels[at] = cell;
      return;
    }
    if (column == "acronym_" + code) {
      entry.acronyms[at] = cell;
      return;
    }
  }
  if (column == "key") {
    if (cell.empty()) line.fail("no key");
    entry.key = cell;
  } else if (column == "parent") {
    parent = cell;
  } else if (column == "aliases" || column == "alpha3") {
    if (cell.empty()) return;
    for (const std::string_view alias : split(cell, '|')) {
      if (fold_name(alias).empty()) line.fail("an empty alias");
      entry.aliases.emplace_back(alias);
    }
  } else {
    line.fail("unknown column \"" + std::string(column) + "\"");
  }
}

void check_header(const std::vector<std::string_view>& columns, const FileLine& line) {
  for (const std::string_view needed : {"key", "en", "es", "fr"}) {
    if (std::count(columns.begin(), columns.end(), needed) != 1) {
      line.fail("expected one column \"" + std::string(needed) + "\" in the header row");
    }
  }
}

// Key, labels, acronyms and aliases, folded, each once.
std::vector<std::string> folded_names(const VocabularyEntry& entry) {
  std::vector<std::string> names{fold_name(entry.key)};
  const auto add = [&](const std::string& name) {
    if (std::string folded = fold_name(name); !folded.empty()) names.push_back(std::move(folded));
  };
  for (const std::string& label : entry.labels) add(label);
  for (const std::string& acronym : entry.acronyms) add(acronym);
  for (const std::string& alias : entry.aliases) add(alias);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const std::size_t* look_up(const std::vector<std::pair<std::string, std::size_t>>& index,
                           std::string_view name) {
  const auto at =
      std::lower_bound(index.begin(), index.end(), name,
                       [](const auto& row, std::string_view wanted) { return row.first < wanted; });
  return at != index.end() && at->first == name ? &at->second : nullptr;
}

}  // namespace

Vocabulary Vocabulary::parse(std::string_view name, std::string_view text,
                             const Vocabulary* parents) {
  Vocabulary vocabulary;
  std::vector<std::string_view> columns;
  std::vector<std::size_t> line_of;  // entry to line
  VocabularyRows rows(name, text);
  while (rows.next()) {
    if (columns.empty()) {
      columns = rows.cells();
      check_header(columns, rows.line());
      continue;
    }
    VocabularyEntry entry;
    std::string_view parent;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      take_cell(columns[i], rows.cells()[i], rows.line(), entry, parent);
    }
    if (!parent.empty()) vocabulary.add_parents(entry, parent, parents, rows.line().number, name);
    vocabulary.entries_.push_back(std::move(entry));
    line_of.push_back(rows.line().number);
  }
  vocabulary.build_index(name, line_of);
  return vocabulary;
}

// Without `parents` a parent stands above its children in the same file.
void Vocabulary::add_parents(VocabularyEntry& entry, std::string_view parent,
                             const Vocabulary* parents, std::size_t line,
                             std::string_view name) const {
  const std::span<const VocabularyEntry> known = parents ? parents->entries() : entries();
  const auto above = std::find_if(known.begin(), known.end(),
                                  [&](const VocabularyEntry& row) { return row.key == parent; });
  if (above == known.end()) FileLine{name, line}.fail("unknown region " + std::string(parent));
  entry.parents.push_back(above->key);
  entry.parents.insert(entry.parents.end(), above->parents.begin(), above->parents.end());
}

void Vocabulary::build_index(std::string_view name, const std::vector<std::size_t>& line_of) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    by_key_.emplace_back(entries_[i].key, i);
    for (std::string& folded : folded_names(entries_[i]))
      by_name_.emplace_back(std::move(folded), i);
  }
  const auto check_unique = [&](Index& index, const std::string& what) {
    std::sort(index.begin(), index.end());
    const auto twice =
        std::adjacent_find(index.begin(), index.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice == index.end()) return;
    FileLine{name, line_of[std::next(twice)->second]}.fail(
        what + " \"" + twice->first + "\" stands for line " +
        std::to_string(line_of[twice->second]) + " already");
  };
  check_unique(by_key_, "key");
  check_unique(by_name_, "name");
}

const VocabularyEntry* Vocabulary::find(std::string_view key) const {
  const std::size_t* at = look_up(by_key_, key);
  return at ? &entries_[*at] : nullptr;
}

const VocabularyEntry* Vocabulary::resolve(std::string_view printed) const {
  const std::size_t* at = look_up(by_name_, fold_name(printed));
  return at ? &entries_[*at] : nullptr;
}

std::span<const VocabularyEntry> Vocabulary::entries() const { return entries_; }

const Vocabulary& regions() {
  static const Vocabulary vocabulary = Vocabulary::parse("regions.tsv", vocabulary_text("regions"));
  return vocabulary;
}

const Vocabulary& countries() {
  static const Vocabulary vocabulary =
      Vocabulary::parse("countries.tsv", vocabulary_text("countries"), &regions());
  return vocabulary;
}

const Vocabulary& organisations() {
  static const Vocabulary vocabulary =
      Vocabulary::parse("organisations.tsv", vocabulary_text("organisations"));
  return vocabulary;
}

const Vocabulary& themes() {
  static const Vocabulary vocabulary = Vocabulary::parse("themes.tsv", vocabulary_text("themes"));
  return vocabulary;
}

const Vocabulary& tags() {
  static const Vocabulary vocabulary = Vocabulary::parse("tags.tsv", vocabulary_text("tags"));
  return vocabulary;
}

const Vocabulary& treaties() {
  static const Vocabulary vocabulary =
      Vocabulary::parse("treaties.tsv", vocabulary_text("treaties"));
  return vocabulary;
}

std::string fold_name(std::string_view printed) {
  const std::vector<TextWord> words = text_words(printed);
  const bool article = words.size() > 1 && std::find(kArticles.begin(), kArticles.end(),
                                                     words[0].folded) != kArticles.end();
  std::string folded;
  for (std::size_t i = article ? 1 : 0; i < words.size(); ++i) {
    const bool initials = i > 0 && words[i].folded.size() == 1 && words[i - 1].folded.size() == 1 &&
                          gap_before(printed, words, i) == ".";
    if (!folded.empty() && !initials) folded += ' ';
    folded += words[i].folded;
  }
  return folded;
}

std::string slug(std::string_view text) {
  std::string slug;
  for (const char c : fold_accents(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace gfmd
