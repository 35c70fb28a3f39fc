#include "searchd/engine/field_scope.h"

namespace gfmd {

FieldScope::FieldScope(TextScope scope, const KindSets* kinds) {
  if (scope == TextScope::anywhere) return;
  fields_ = 0;
  switch (scope) {
    case TextScope::anywhere:
      break;
    case TextScope::title:
      add(TextField::title);
      break;
    case TextScope::body:
      add(TextField::body);
      break;
    case TextScope::names:
      add(TextField::names);
      break;
    case TextScope::summary:
      // A practice is what the template calls its summary.
      add(TextField::summary);
      add(TextField::body, DocumentKind::practice, kinds);
      break;
    case TextScope::note:
      add(TextField::body, DocumentKind::footnote, kinds);
      break;
    case TextScope::section:
      add(TextField::title, DocumentKind::section, kinds);
      add(TextField::body, DocumentKind::section, kinds);
      break;
  }
}

void FieldScope::add(TextField field, DocumentKind kind, const KindSets* kinds) {
  if (kinds == nullptr) return;
  add(field);
  within_.at(static_cast<std::size_t>(field)) = &kinds->at(static_cast<std::size_t>(kind));
}

}  // namespace gfmd
