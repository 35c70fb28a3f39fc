#pragma once

#include <optional>
#include <string_view>

#include "searchd/engine/query.h"

namespace gfmd {

/// What a name before a colon restricts: words to a text, or units by their values.
struct QueryField {
  enum class Kind : std::uint8_t { text, facet, symbol, year };
  Kind kind = Kind::text;
  TextScope scope = TextScope::anywhere;  // of Kind::text
  FacetField facet = FacetField::kind;    // of Kind::facet
  friend bool operator==(const QueryField&, const QueryField&) = default;
};

/// The field of a name in English, Spanish or French; case and accents do not matter.
[[nodiscard]] std::optional<QueryField> find_query_field(std::string_view name);

/// The field's English name; empty for words anywhere.
[[nodiscard]] std::string_view query_field_name(const QueryField& field);

}  // namespace gfmd
