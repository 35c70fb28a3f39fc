#include "searchd/engine/facet_columns.h"

#include <algorithm>
#include <unordered_map>

#include "corpus/facet_value.h"
#include "corpus/stored_document.h"
#include "corpus/vocabulary.h"
#include "stemmers/collation.h"

namespace gfmd {

FacetColumn FacetColumn::read(const IndexReader& index, FacetField field) {
  FacetColumn column;
  const std::uint32_t last = index.last_document();
  column.begins_.assign(last + 2, 0);
  std::unordered_map<std::string, std::uint32_t> ordinals;
  std::uint32_t filled = 0;  // documents up to this one have their beginning set
  const auto fill_to = [&](std::uint32_t document) {
    while (filled < document) {
      column.begins_[++filled] = static_cast<std::uint32_t>(column.ordinals_.size());
    }
  };
  index.for_each_value(facet_spec(field).slot,
                       [&](std::uint32_t document, const std::string& packed) {
                         fill_to(document);
                         for (const std::string& value : unpack_keys(packed)) {
                           const auto [key, printed] = split_facet_value(value);
                           const auto [at, is_new] = ordinals.try_emplace(
                               std::string(key), static_cast<std::uint32_t>(column.keys_.size()));
                           if (is_new) column.add_key(field, key, printed);
                           column.ordinals_.push_back(at->second);
                         }
                       });
  fill_to(last + 1);
  column.by_key_.assign(ordinals.begin(), ordinals.end());
  std::sort(column.by_key_.begin(), column.by_key_.end());
  column.rank_labels();
  column.index_names(field);
  return column;
}

void FacetColumn::add_key(FacetField field, std::string_view key, std::string_view printed) {
  keys_.emplace_back(key);
  for (const Language language : kLanguages) {
    auto label = facet_label(field, key, language);
    if (!label) label = std::string(printed.empty() ? key : printed);
    labels_[static_cast<std::size_t>(language)].push_back(*std::move(label));
  }
}

void FacetColumn::rank_labels() {
  for (const Language language : kLanguages) {
    const auto index = static_cast<std::size_t>(language);
    const Collation collation(language);
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    for (std::uint32_t ordinal = 0; ordinal < keys_.size(); ++ordinal) {
      sorted.emplace_back(collation.key(labels_[index][ordinal]), ordinal);
    }
    std::sort(sorted.begin(), sorted.end());
    label_ranks_[index].resize(keys_.size());
    for (std::uint32_t rank = 0; rank < sorted.size(); ++rank) {
      label_ranks_[index][sorted[rank].second] = rank;
    }
  }
}

void FacetColumn::index_names(FacetField field) {
  for (std::uint32_t ordinal = 0; ordinal < keys_.size(); ++ordinal) {
    std::vector<std::string> names{keys_[ordinal]};
    for (const auto& labels : labels_) names.push_back(labels[ordinal]);
    if (const VocabularyEntry* entry = facet_entry(field, keys_[ordinal])) {
      names.insert(names.end(), entry->acronyms.begin(), entry->acronyms.end());
      names.insert(names.end(), entry->aliases.begin(), entry->aliases.end());
    }
    for (std::string& name : names) name = fold_name(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (std::string& name : names) by_name_.emplace_back(std::move(name), ordinal);
  }
  std::sort(by_name_.begin(), by_name_.end());
}

std::vector<std::uint32_t> FacetColumn::beginning_with(std::string_view folded) const {
  std::vector<std::uint32_t> ordinals;
  if (folded.empty()) return ordinals;
  for (auto at = std::lower_bound(
           by_name_.begin(), by_name_.end(), folded,
           [](const auto&entry, std::string_view wanted) { return entry.first < wanted; });
       at != by_name_.end() && at->first.starts_with(folded); ++at) {
    ordinals.push_back(at->second);
  }
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
  return ordinals;
}

std::optional<std::uint32_t> FacetColumn::ordinal(std::string_view key) const {
  const auto at = std::lower_bound(
      by_key_.begin(), by_key_.end(), key,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (at == by_key_.end() || at->first != key) return std::nullopt;
  return at->second;
}

}  // namespace gfmd
