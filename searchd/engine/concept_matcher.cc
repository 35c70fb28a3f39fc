#include "searchd/engine/concept_matcher.h"

#include <algorithm>
#include <iterator>

#include "searchd/engine/field_scope.h"
#include "searchd/engine/ranking.h"

namespace gfmd {

ConceptMatcher::ConceptMatcher(RowFinder& rows, const LengthColumns& lengths, std::uint32_t last,
                               std::shared_ptr<ConceptCache> cache)
    : rows_(rows),
      lengths_(lengths),
      last_(last),
      frequencies_(last + std::size_t{1}),
      cache_(std::move(cache)) {}

std::shared_ptr<const ConceptMatches> ConceptMatcher::match(const Terminology& terminology,
                                                            std::uint32_t number, bool with_links) {
  const std::uint32_t key = 2 * number + (with_links ? 1 : 0);
  if (auto kept = cache_->find(key)) return kept;
  std::size_t entries = 0;
  auto result = std::make_shared<ConceptMatches>();
  const IndexConcept& entry = terminology.at(number);
  std::vector<TermMatches> linked;
  Touched touched{DocumentSet(last_), DocumentSet(last_), DocumentSet(last_)};
  for (const Language language : kLanguages) {
    touched.all = DocumentSet(last_);
    add(entry, 1.0F, language, touched, result->terms);
    for (const ConceptLink& link : entry.links) {
      if (!with_links) break;
      add(terminology.at(link.number), link.share, language, touched, linked);
    }
    auto& found = result->frequencies[static_cast<std::size_t>(language)];
    touched.all.for_each([&](std::uint32_t document) {
      found.emplace_back(document, std::exchange(frequencies_[document], 0.0F));
    });
    entries += found.size();
  }
  touched.own.for_each([&](std::uint32_t document) { result->own.push_back(document); });
  touched.borrowed.for_each([&](std::uint32_t document) { result->borrowed.push_back(document); });
  entries += (result->own.size() + result->borrowed.size()) / 2;
  std::move(linked.begin(), linked.end(), std::back_inserter(result->terms));
  for (const TermMatches& term : result->terms) entries += term.documents.size() / 2;
  cache_->put(key, result, entries);
  return result;
}

void ConceptMatcher::add(const IndexConcept& entry, float weight, Language language,
                         Touched& touched, std::vector<TermMatches>& terms) {
  for (const Wording& wording : entry.wordings[static_cast<std::size_t>(language)]) {
    auto documents = accumulate(wording, weight, language, touched);
    if (!documents.empty()) terms.push_back({&wording, language, std::move(documents)});
  }
}

/// The documents of a term, where small words may stand between its words.
std::vector<std::uint32_t> ConceptMatcher::accumulate(const Wording& wording, float weight,
                                                      Language language, Touched& touched) {
  std::vector<RowWord> row;
  for (std::size_t i = 0; i < wording.words.size(); ++i) {
    row.push_back({wording.words[i], wording.step_to(i)});
  }
  std::vector<std::uint32_t> documents;
  for (const TextField field : kTextFields) {
    const auto& [field_weight, b] = ranking::kFieldWeights[static_cast<std::size_t>(field)];
    for (const RowCount& found : rows_.find(row, language, field)) {
      const float length = lengths_.relative(language, field, found.document);
      frequencies_[found.document] +=
          weight * field_weight * static_cast<float>(found.count) / (1.0F - b + b * length);
      touched.all.insert(found.document);
      if (!is_description(field)) touched.own.insert(found.document);
      if (field == TextField::context) touched.borrowed.insert(found.document);
      documents.push_back(found.document);
    }
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

}  // namespace gfmd
