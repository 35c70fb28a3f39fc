#include "searchd/engine/row_finder.h"

#include <algorithm>
#include <iterator>

#include "corpus/term.h"
#include "stemmers/unicode.h"

namespace gfmd {

std::string spell_form(const WordForm& form, TextField field, Language language) {
  return form.acronym ? spell_acronym(field, language, form.text)
                      : spell_word(field, language, form.text);
}

bool stands_in(const WordForm& form, TextField field) {
  return ((form.fields >> static_cast<unsigned>(field)) & 1U) != 0;
}

std::vector<std::uint32_t> RowFinder::documents_with(std::span<const WordForm> forms,
                                                     Language language, TextField field) {
  std::vector<std::uint32_t> documents;
  for (const WordForm& form : forms) {
    if (!stands_in(form, field)) continue;
    for (const PostingEntry& entry : postings_.get(spell_form(form, field, language))->entries) {
      documents.push_back(entry.document);
    }
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

void RowFinder::read_positions(std::uint32_t document, std::span<const WordForm> forms,
                               Language language, TextField field,
                               std::vector<std::uint32_t>& into) {
  into.clear();
  for (const WordForm& form : forms) {
    if (!stands_in(form, field)) continue;
    // An acronym stands where its word does; only the word has places.
    const std::string term = form.acronym ? spell_word(field, language, fold_case(form.text))
                                          : spell_form(form, field, language);
    const auto places = postings_.positions(term, document);
    into.insert(into.end(), places.begin(), places.end());
  }
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

std::vector<std::uint32_t> RowFinder::ends_in(std::uint32_t document, std::span<const RowWord> row,
                                              Language language, TextField field) {
  std::vector<std::uint32_t> ends;  // of the row's words so far
  std::vector<std::uint32_t> here;
  read_positions(document, row.front().forms, language, field, ends);
  for (const RowWord& word : row.subspan(1)) {
    read_positions(document, word.forms, language, field, here);
    std::vector<std::uint32_t> next;
    auto from = ends.begin();  // ends before it are too far behind
    for (const std::uint32_t place : here) {
      while (from != ends.end() && *from + word.max_step < place) ++from;
      if (from == ends.end()) break;
      if (*from + word.min_step <= place) next.push_back(place);
    }
    ends = std::move(next);
    if (ends.empty()) break;
  }
  return ends;
}

std::vector<RowCount> RowFinder::find(std::span<const RowWord> row, Language language,
                                      TextField field) {
  std::vector<std::uint32_t> candidates;
  for (std::size_t i = 0; i < row.size(); ++i) {
    auto documents = documents_with(row[i].forms, language, field);
    if (i == 0) {
      candidates = std::move(documents);
    } else {
      std::vector<std::uint32_t> both;
      std::set_intersection(candidates.begin(), candidates.end(), documents.begin(),
                            documents.end(), std::back_inserter(both));
      candidates = std::move(both);
    }
    if (candidates.empty()) return {};
  }
  std::vector<RowCount> found;
  for (const std::uint32_t document : candidates) {
    const auto count = static_cast<std::uint32_t>(ends_in(document, row, language, field).size());
    if (count > 0) found.push_back({document, count});
  }
  return found;
}

}  // namespace gfmd
