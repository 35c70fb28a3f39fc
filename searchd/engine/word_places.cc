#include "searchd/engine/word_places.h"

#include <algorithm>

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

bool PositionBudget::take(std::size_t lists) {
  if (lists > left_) {
    short_ = true;
    return false;
  }
  left_ -= lists;
  return true;
}

WordPlaces::WordPlaces(std::span<const WordForm> forms, Language language, TextField field,
                       std::span<const std::uint32_t> candidates, PostingCache& postings)
    : postings_(postings) {
  for (const WordForm& form : forms) {
    if (!stands_in(form, field)) continue;
    // An acronym stands where its word does; only the word has places.
    forms_.push_back({form.acronym ? spell_word(field, language, fold_case(form.text))
                                   : spell_form(form, field, language),
                      stands_.size()});
    const auto list = postings_.get(spell_form(form, field, language));
    auto candidate = candidates.begin();
    for (const PostingEntry& entry : list->entries) {
      candidate = std::lower_bound(candidate, candidates.end(), entry.document);
      if (candidate == candidates.end()) break;
      if (*candidate == entry.document) stands_.push_back({entry.document, 0, 0});
    }
  }
}

void WordPlaces::load() {
  std::vector<std::uint32_t> documents;
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    const std::size_t first = forms_[i].first;
    const std::size_t last = i + 1 < forms_.size() ? forms_[i + 1].first : stands_.size();
    documents.clear();
    for (std::size_t at = first; at < last; ++at) documents.push_back(stands_[at].document);
    postings_.read_positions(forms_[i].term, documents,
                             [&](std::size_t at, std::span<const std::uint32_t> places) {
                               Stand& stand = stands_[first + at];
                               stand.begin = static_cast<std::uint32_t>(places_.size());
                               places_.insert(places_.end(), places.begin(), places.end());
                               stand.end = static_cast<std::uint32_t>(places_.size());
                             });
  }
  if (forms_.size() < 2) return;
  std::stable_sort(stands_.begin(), stands_.end(),
                   [](const Stand& a, const Stand& b) { return a.document < b.document; });
}

void WordPlaces::read(std::uint32_t document, std::vector<std::uint32_t>& into) const {
  into.clear();
  auto stand = std::lower_bound(
      stands_.begin(), stands_.end(), document,
      [](const Stand& each, std::uint32_t wanted) { return each.document < wanted; });
  std::size_t lists = 0;
  for (; stand != stands_.end() && stand->document == document; ++stand, ++lists) {
    into.insert(into.end(), places_.begin() + stand->begin, places_.begin() + stand->end);
  }
  if (lists < 2) return;
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace gfmd
