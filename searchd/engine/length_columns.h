#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/index_reader.h"
#include "stemmers/language.h"

namespace gfmd {

/// Lengths of the text fields by document number, a language at a time, so that a document with
/// three versions is not taken for a long one. Immutable; safe for concurrent use.
class LengthColumns {
 public:
  static LengthColumns read(const IndexReader& index);

  /// A field's length over its average among the documents that have it; 0 where it has none.
  [[nodiscard]] float relative(Language language, TextField field, std::uint32_t document) const {
    const Column& column = column_of(language, field);
    return static_cast<float>(column.tokens[document]) * column.inverse_average;
  }

 private:
  struct Column {
    std::vector<std::uint16_t> tokens;  // by document; longer fields count as 65,535
    float inverse_average = 0;
  };
  [[nodiscard]] const Column& column_of(Language language, TextField field) const {
    return columns_[static_cast<std::size_t>(language)][static_cast<std::size_t>(field)];
  }
  std::array<std::array<Column, kTextFieldCount>, kLanguageCount> columns_;
};

}  // namespace gfmd
