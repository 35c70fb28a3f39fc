#include "searchd/engine/field_scope.h"

#include <algorithm>

namespace gfmd {

bool is_searched(TextScope scope, TextPlace place) {
  const auto [field, kind] = place;
  switch (scope) {
    case TextScope::anywhere:
      return true;
    case TextScope::title:
      return field == TextField::title;
    case TextScope::body:
      return field == TextField::body;
    case TextScope::names:
      return field == TextField::names;
    case TextScope::summary:
      // A practice is what the template calls its summary.
      return field == TextField::summary ||
             (field == TextField::body && kind == DocumentKind::practice);
    case TextScope::note:
      return field == TextField::body && kind == DocumentKind::footnote;
    case TextScope::section:
      return (field == TextField::title || field == TextField::body) &&
             kind == DocumentKind::section;
  }
  return false;
}

FieldScope::FieldScope(TextScope scope, const KindSets* kinds) {
  fields_ = 0;
  for (const TextField field : kTextFields) {
    const auto searched = [&](DocumentKind kind) { return is_searched(scope, {field, kind}); };
    const bool all = std::all_of(kDocumentKinds.begin(), kDocumentKinds.end(), searched);
    // No scope is of several kinds only.
    const auto kind = std::find_if(kDocumentKinds.begin(), kDocumentKinds.end(), searched);
    if (kind == kDocumentKinds.end() || (!all && kinds == nullptr)) continue;
    fields_ |= 1U << static_cast<unsigned>(field);
    if (!all) {
      within_.at(static_cast<std::size_t>(field)) = &kinds->at(static_cast<std::size_t>(*kind));
    }
  }
}

}  // namespace gfmd
