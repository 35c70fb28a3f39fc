#include "corpus/thesaurus.h"

#include <algorithm>
#include <optional>

#include "corpus/list_text.h"
#include "corpus/vocabulary_data.h"
#include "corpus/vocabulary_rows.h"

namespace gfmd {
namespace {

constexpr std::string_view kHeader = "id\tbroader\trelated\ten\tes\tfr";
constexpr char kAskedOnly = '?';  // before a term

std::vector<std::string> terms_of(std::string_view cell, Language language, const FileLine& line) {
  std::vector<std::string> terms = split_list(cell, ';');
  const std::string code(language_code(language));
  if (terms.empty()) line.fail("no preferred term in column " + code);
  for (auto term = terms.begin(); term != terms.end(); ++term) {
    if (term->empty()) line.fail("an empty term in column " + code);
    if (std::find(terms.begin(), term, *term) != term) {
      line.fail("\"" + *term + "\" stands twice in column " + code);
    }
  }
  return terms;
}

/// Takes those marked out of the terms, and the mark off them.
std::vector<std::string> take_asked_only(std::vector<std::string>& terms, Language language,
                                         const FileLine& line) {
  const std::string code(language_code(language));
  std::vector<std::string> asked_only;
  for (const std::string& term : terms) {
    if (term.front() != kAskedOnly) continue;
    if (term.size() == 1) line.fail("an empty term in column " + code);
    asked_only.push_back(term.substr(1));
  }
  std::erase_if(terms, [](const std::string& term) { return term.front() == kAskedOnly; });
  if (terms.empty()) line.fail("no preferred term in column " + code);
  return asked_only;
}

/// A row before its ids are known to be there.
struct Row {
  FileLine line;
  std::vector<std::string> broader;
  std::vector<std::string> related;
};

}  // namespace

Thesaurus Thesaurus::parse(std::string_view name, std::string_view text) {
  Thesaurus thesaurus;
  std::vector<Row> rows;
  VocabularyRows file(name, text);
  bool header = false;
  while (file.next()) {
    const FileLine& line = file.line();
    if (!std::exchange(header, true)) {
      if (file.row() != kHeader) line.fail("expected the columns id, broader, related, en, es, fr");
      continue;
    }
    const auto& cells = file.cells();
    ThesaurusConcept& added = thesaurus.concepts_.emplace_back();
    added.id = cells[0];
    if (added.id.empty()) line.fail("no id");
    for (const Language language : kLanguages) {
      const auto column = static_cast<std::size_t>(language);
      added.terms[column] = terms_of(cells[3 + column], language, line);
      added.asked_only[column] = take_asked_only(added.terms[column], language, line);
    }
    rows.push_back({line, split_list(cells[1], ';'), split_list(cells[2], ';')});
  }
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    thesaurus.by_id_.emplace_back(thesaurus.concepts_[i].id, i);
  }
  std::sort(thesaurus.by_id_.begin(), thesaurus.by_id_.end());
  for (std::size_t i = 1; i < thesaurus.by_id_.size(); ++i) {
    const auto& [id, number] = thesaurus.by_id_[i];
    if (id == thesaurus.by_id_[i - 1].first) rows[number].line.fail("id " + id + " is given twice");
  }
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const auto number_of = [&](const std::string& id) {
      const ThesaurusConcept* other = thesaurus.find(id);
      if (other == nullptr) rows[i].line.fail("unknown id " + id);
      const auto number = static_cast<std::uint32_t>(other - thesaurus.concepts_.data());
      if (number == i) rows[i].line.fail("the concept stands under itself");
      return number;
    };
    for (const std::string& id : rows[i].broader) {
      const std::uint32_t broader = number_of(id);
      thesaurus.concepts_[i].broader.push_back(broader);
      thesaurus.concepts_[broader].narrower.push_back(i);
    }
    for (const std::string& id : rows[i].related) {
      thesaurus.concepts_[i].related.push_back(number_of(id));
    }
  }
  return thesaurus;
}

const ThesaurusConcept* Thesaurus::find(std::string_view id) const {
  const auto at = std::lower_bound(
      by_id_.begin(), by_id_.end(), id,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return at != by_id_.end() && at->first == id ? &concepts_[at->second] : nullptr;
}

const Thesaurus& thesaurus() {
  static const Thesaurus compiled_in =
      Thesaurus::parse("thesaurus.tsv", vocabulary_text("thesaurus"));
  return compiled_in;
}

}  // namespace gfmd
