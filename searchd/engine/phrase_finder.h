#pragma once

#include <cstdint>
#include <vector>

#include "searchd/engine/document_set.h"
#include "searchd/engine/field_scope.h"
#include "searchd/engine/near_finder.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/row_finder.h"

namespace gfmd {

/// Finds what a clause of several words asks for: a quotation, with words between or not, or NEAR.
/// Not safe for concurrent use.
class PhraseFinder {
 public:
  explicit PhraseFinder(RowFinder& rows) : rows_(rows), near_(rows) {}

  /// Documents, of numbers up to `last`, that have it in a field of the scope. Without a field
  /// asked for, it is looked for in a unit's own text and not in what others say of it. Where the
  /// budget does not suffice, those that hold the words in whatever places.
  [[nodiscard]] DocumentSet find(const PlannedClause& clause, const FieldScope& scope,
                                 Language language, std::uint32_t last, PositionBudget& budget);

 private:
  [[nodiscard]] std::vector<std::uint32_t> find_in(const PlannedClause& clause, Language language,
                                                   TextField field, PositionBudget& budget);

  RowFinder& rows_;
  NearFinder near_;
};

}  // namespace gfmd
