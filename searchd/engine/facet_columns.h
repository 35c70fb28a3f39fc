#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/index_reader.h"
#include "stemmers/language.h"

namespace gfmd {

/// A facet's values by document number: read once when an index is opened, so that counting is
/// walking arrays. Values are ordinals into keys(). Immutable; safe for concurrent use.
class FacetColumn {
 public:
  static FacetColumn read(const IndexReader& index, FacetField field);

  /// The distinct keys, in order of first appearance.
  [[nodiscard]] std::span<const std::string> keys() const { return keys_; }
  /// What a value is called in a language: its vocabulary's label, or as the source printed it.
  [[nodiscard]] const std::string& label(std::uint32_t ordinal, Language language) const {
    return labels_[static_cast<std::size_t>(language)][ordinal];
  }
  /// The place of that label among all labels of the column, as the language sorts.
  [[nodiscard]] std::uint32_t label_rank(std::uint32_t ordinal, Language language) const {
    return label_ranks_[static_cast<std::size_t>(language)][ordinal];
  }
  [[nodiscard]] std::optional<std::uint32_t> ordinal(std::string_view key) const;

  /// The values with a key or name, in any language, that begins so; ascending. `folded` is a
  /// name as fold_name() gives it.
  [[nodiscard]] std::vector<std::uint32_t> beginning_with(std::string_view folded) const;

  /// Ordinals of one document, 1 <= document <= last_document().
  [[nodiscard]] std::span<const std::uint32_t> values(std::uint32_t document) const {
    return std::span(ordinals_).subspan(begins_[document],
                                        begins_[document + 1] - begins_[document]);
  }

 private:
  void add_key(FacetField field, std::string_view key, std::string_view printed);
  void rank_labels();
  void index_names(FacetField field);

  std::vector<std::string> keys_;
  std::array<std::vector<std::string>, kLanguageCount> labels_;  // by ordinal
  std::array<std::vector<std::uint32_t>, kLanguageCount> label_ranks_;
  std::vector<std::pair<std::string, std::uint32_t>> by_key_;   // sorted
  std::vector<std::pair<std::string, std::uint32_t>> by_name_;  // folded, sorted
  std::vector<std::uint32_t> begins_;                           // by document, one more at the end
  std::vector<std::uint32_t> ordinals_;
};

using FacetColumns = std::array<FacetColumn, kFacetFieldCount>;  // by FacetField

}  // namespace gfmd
