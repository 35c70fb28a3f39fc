#include "searchd/engine/length_columns.h"

#include <algorithm>
#include <limits>

#include "corpus/stored_document.h"

namespace gfmd {

LengthColumns LengthColumns::read(const IndexReader& index) {
  LengthColumns lengths;
  const std::size_t size = index.last_document() + std::size_t{1};
  std::array<std::array<std::uint64_t, kTextFieldCount>, kLanguageCount> sums{};
  std::array<std::array<std::uint64_t, kTextFieldCount>, kLanguageCount> documents{};
  index.for_each_value(kLengthsSlot, [&](std::uint32_t document, const std::string& packed) {
    const FieldLengths tokens = unpack_lengths(packed);
    for (std::size_t language = 0; language < kLanguageCount; ++language) {
      for (std::size_t field = 0; field < kTextFieldCount; ++field) {
        const std::uint32_t length = tokens[language][field];
        if (length == 0) continue;
        Column& column = lengths.columns_[language][field];
        if (column.tokens.empty()) column.tokens.assign(size, 0);
        column.tokens[document] = static_cast<std::uint16_t>(
            std::min<std::uint32_t>(length, std::numeric_limits<std::uint16_t>::max()));
        sums[language][field] += length;
        ++documents[language][field];
      }
    }
  });
  for (std::size_t language = 0; language < kLanguageCount; ++language) {
    for (std::size_t field = 0; field < kTextFieldCount; ++field) {
      if (sums[language][field] == 0) continue;
      lengths.columns_[language][field].inverse_average =
          static_cast<float>(static_cast<double>(documents[language][field]) /
                             static_cast<double>(sums[language][field]));
    }
  }
  return lengths;
}

}  // namespace gfmd
