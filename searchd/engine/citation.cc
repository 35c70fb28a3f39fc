#include "searchd/engine/citation.h"

#include <algorithm>

#include "corpus/pinpoint.h"

namespace gfmd {

bool is_same(const Reference& cited, const PlannedReference& asked) {
  return cited.kind == asked.kind && cited.normal == asked.normal;
}

bool is_same_place(const Reference& cited, const PlannedReference& asked) {
  return is_same(cited, asked) && takes_in(cited.pinpoint, asked.pinpoint);
}

bool cites_place(const Document& document, const PlannedReference& asked) {
  const auto in_passage = [&](const Passage& passage) {
    return std::any_of(passage.references.begin(), passage.references.end(),
                       [&](const Reference& cited) { return is_same_place(cited, asked); });
  };
  return std::any_of(
      document.versions.begin(), document.versions.end(), [&](const Version& version) {
        return std::any_of(version.passages.begin(), version.passages.end(), in_passage);
      });
}

std::uint32_t citation_clause(const QueryPlan& plan, std::size_t reference, bool very_place) {
  return static_cast<std::uint32_t>(plan.clauses.size() + 2 * reference + (very_place ? 1 : 0));
}

std::optional<std::uint32_t> naming_clause(const QueryPlan& plan, const ByteRange& range) {
  for (std::uint32_t number = 0; number < plan.clauses.size(); ++number) {
    const QueryClause& clause = plan.clauses[number].clause;
    if (clause.occur == Occur::must_not || clause.scope != TextScope::anywhere) continue;
    if (std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
          return token.begin < range.end && token.end > range.begin;
        })) {
      return number;
    }
  }
  return std::nullopt;
}

}  // namespace gfmd
