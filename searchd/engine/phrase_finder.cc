#include "searchd/engine/phrase_finder.h"

#include <span>

namespace gfmd {
namespace {

/// Tokens first .. first + count - 1 of a clause, each as far behind the one before as typed.
std::vector<RowWord> row_of(const PlannedClause& clause, std::size_t first, std::size_t count,
                            Language language) {
  std::vector<RowWord> row;
  std::uint32_t before = clause.clause.tokens[first].position;
  for (std::size_t i = first; i < first + count; ++i) {
    const std::uint32_t step = clause.clause.tokens[i].position - before;
    row.push_back({clause.forms[i][static_cast<std::size_t>(language)], {step, step}});
    before = clause.clause.tokens[i].position;
  }
  return row;
}

/// Whether a field holds what the unit itself says, and not what is said of it.
bool is_own_text(TextField field) {
  return field != TextField::context && field != TextField::summary && field != TextField::keywords;
}

}  // namespace

std::vector<std::uint32_t> PhraseFinder::find_in(const PlannedClause& clause, Language language,
                                                 TextField field, PositionBudget& budget) {
  if (!clause.clause.near.empty()) {
    std::vector<NearPart> parts;
    for (const NearOperand& operand : clause.clause.near) {
      NearPart& part = parts.emplace_back();
      part.distance = operand.distance;
      part.ordered = operand.ordered;
      for (const NearOperand::Row& row : operand.rows) {
        part.rows.push_back(row_of(clause, row.first, row.count, language));
      }
    }
    return near_.find(parts, language, field, &budget);
  }
  if (clause.clause.slop != 0) {
    std::vector<std::span<const WordForm>> words;
    for (const WordForms& forms : clause.forms) {
      words.emplace_back(forms[static_cast<std::size_t>(language)]);
    }
    return near_.find_window(words, clause.clause.slop, language, field, &budget);
  }
  std::vector<std::uint32_t> documents;
  const auto row = row_of(clause, 0, clause.forms.size(), language);
  for (const RowCount& found : rows_.find(row, language, field, &budget))
    documents.push_back(found.document);
  return documents;
}

DocumentSet PhraseFinder::find(const PlannedClause& clause, const FieldScope& scope,
                               Language language, std::uint32_t last, PositionBudget& budget) {
  DocumentSet documents(last);
  const bool anywhere = clause.clause.scope == TextScope::anywhere;
  for (const TextField field : kTextFields) {
    if (!scope.has(field)) continue;
    if (anywhere && !is_own_text(field)) continue;
    for (const std::uint32_t document : find_in(clause, language, field, budget)) {
      if (scope.has(field, document)) documents.insert(document);
    }
  }
  return documents;
}

}  // namespace gfmd
