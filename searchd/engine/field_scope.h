#pragma once

#include <array>
#include <cstdint>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "searchd/engine/document_set.h"
#include "searchd/engine/kind_sets.h"
#include "searchd/engine/query.h"

namespace gfmd {

/// Whether a field tells what a unit is about in words that are not its own: what cites it, what a
/// cataloguer says.
[[nodiscard]] inline bool is_description(TextField field) {
  return field == TextField::context || field == TextField::keywords;
}

/// A text of a unit.
struct TextPlace {
  TextField field = TextField::body;
  DocumentKind kind = DocumentKind::document;  // the unit's
};

/// Whether words of a scope are looked for there.
[[nodiscard]] bool is_searched(TextScope scope, TextPlace place);

/// The text fields that a clause's words are looked for in, and of which documents.
class FieldScope {
 public:
  /// All fields of all documents.
  FieldScope() = default;
  /// `kinds` must outlive the scope; without them no kind has documents.
  FieldScope(TextScope scope, const KindSets* kinds);

  [[nodiscard]] bool has(TextField field) const {
    return ((fields_ >> static_cast<unsigned>(field)) & 1U) != 0;
  }
  /// Whether `field`, which the scope has, is searched in that document.
  [[nodiscard]] bool has(TextField field, std::uint32_t document) const {
    const DocumentSet* const within = within_[static_cast<std::size_t>(field)];
    return within == nullptr || within->contains(document);
  }

 private:
  std::uint32_t fields_ = (1U << kTextFieldCount) - 1U;
  std::array<const DocumentSet*, kTextFieldCount> within_{};  // nullptr: of all
};

}  // namespace gfmd
