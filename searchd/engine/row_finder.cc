#include "searchd/engine/row_finder.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "corpus/term.h"
#include "searchd/engine/document_set.h"
#include "stemmers/unicode.h"

namespace gfmd {

RowPlaces::RowPlaces(std::span<const RowWord> row, Language language, TextField field,
                     std::span<const std::uint32_t> candidates, PostingCache& postings)
    : row_(row), postings_(postings) {
  words_.reserve(row.size());
  for (const RowWord& word : row)
    words_.emplace_back(word.forms, language, field, candidates, postings);
  const bool asks =
      std::any_of(row.begin(), row.end(), [](const RowWord& word) { return word.step.in_clause; });
  if (asks && row.size() > 1) clauses_ = spell_clause_start(field, language);
}

std::size_t RowPlaces::lists() const {
  std::size_t lists = 0;
  for (const WordPlaces& word : words_) lists += word.lists();
  return lists;
}

void RowPlaces::load() {
  for (WordPlaces& word : words_) word.load();
}

std::vector<std::uint32_t> RowPlaces::ends_in(std::uint32_t document) const {
  auto ends = ends_in(document, {});
  if (ends.empty() || clauses_.empty()) return ends;
  // Most documents with the words have no row of them, and are not asked for their clauses.
  const auto starts = postings_.positions(clauses_, document);
  return starts.empty() ? ends : ends_in(document, {starts.begin(), starts.end()});
}

std::vector<std::uint32_t> RowPlaces::ends_in(std::uint32_t document,
                                              const std::vector<std::uint32_t>& clauses) const {
  std::vector<std::uint32_t> ends;  // of the row's words so far
  std::vector<std::uint32_t> here;
  words_.front().read(document, ends);
  for (std::size_t i = 1; i < words_.size() && !ends.empty(); ++i) {
    const RowStep& step = row_[i].step;
    words_[i].read(document, here);
    std::vector<std::uint32_t> next;
    auto from = ends.begin();  // ends before it are too far behind
    auto clause = clauses.begin();
    for (const std::uint32_t place : here) {
      while (from != ends.end() && *from + step.max < place) ++from;
      while (clause != clauses.end() && *clause <= place) ++clause;
      const std::uint32_t last_start = clause == clauses.begin() ? 0 : *std::prev(clause);
      // No end behind the place leads to it, and there may be very many.
      const auto until = std::upper_bound(from, ends.end(), place);
      const bool leads = std::any_of(
          from, until, [&](std::uint32_t end) { return step.leads(end, place, last_start); });
      if (leads) next.push_back(place);
    }
    ends = std::move(next);
  }
  return ends;
}

std::vector<std::uint32_t> RowFinder::documents_with(std::span<const WordForm> forms,
                                                     Language language, TextField field) {
  std::vector<std::shared_ptr<const PostingList>> lists;
  std::size_t entries = 0;
  std::uint32_t last = 0;
  for (const WordForm& form : forms) {
    if (!stands_in(form, field)) continue;
    auto list = postings_.get(spell_form(form, field, language));
    if (list->entries.empty()) continue;
    entries += list->entries.size();
    last = std::max(last, list->entries.back().document);
    lists.push_back(std::move(list));
  }
  std::vector<std::uint32_t> documents;
  documents.reserve(entries);
  // Many entries among few documents: walking a bitmap is less than sorting.
  const bool dense = lists.size() > 1 && entries > last / 64;
  DocumentSet set(dense ? last : 0);
  for (const auto& list : lists) {
    for (const PostingEntry& entry : list->entries) {
      if (dense)
        set.insert(entry.document);
      else
        documents.push_back(entry.document);
    }
  }
  if (dense) {
    set.for_each([&](std::uint32_t document) { documents.push_back(document); });
  } else if (lists.size() > 1) {
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  }
  return documents;
}

std::vector<RowCount> RowFinder::count_word(std::span<const WordForm> forms, Language language,
                                            TextField field) {
  std::vector<RowCount> counts;
  std::size_t lists = 0;
  for (const WordForm& form : forms) {
    if (!stands_in(form, field)) continue;
    // An acronym's places are among those of its word.
    const auto is_its_word = [&](const WordForm& other) {
      return !other.acronym && stands_in(other, field) && other.text == fold_case(form.text);
    };
    if (form.acronym && std::any_of(forms.begin(), forms.end(), is_its_word)) continue;
    const auto list = postings_.get(spell_form(form, field, language));
    lists += list->entries.empty() ? 0 : 1;
    for (const PostingEntry& entry : list->entries) {
      counts.push_back({entry.document, entry.frequency});
    }
  }
  if (lists < 2) return counts;
  std::sort(counts.begin(), counts.end(),
            [](const RowCount& a, const RowCount& b) { return a.document < b.document; });
  std::vector<RowCount> merged;
  for (const RowCount& count : counts) {
    if (!merged.empty() && merged.back().document == count.document)
      merged.back().count += count.count;
    else
      merged.push_back(count);
  }
  return merged;
}

std::vector<RowCount> RowFinder::find(std::span<const RowWord> row, Language language,
                                      TextField field, PositionBudget* budget) {
  if (row.size() == 1) return count_word(row.front().forms, language, field);
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
  RowPlaces places(row, language, field, candidates, postings_);
  const bool unchecked = budget != nullptr && !budget->take(places.lists());
  if (!unchecked) places.load();
  std::vector<RowCount> found;
  for (const std::uint32_t document : candidates) {
    const std::size_t count = unchecked ? 1 : places.ends_in(document).size();
    if (count > 0) found.push_back({document, static_cast<std::uint32_t>(count)});
  }
  return found;
}

}  // namespace gfmd
