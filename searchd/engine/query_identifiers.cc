#include "searchd/engine/query_identifiers.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

bool is_within(const Token& token, const ByteRange& range) {
  return token.begin >= range.begin && token.end <= range.end;
}

/// Where the places within documents stand that were asked for beside them, "para. 3".
std::vector<ByteRange> pinpoints(std::string_view text, const ReferencePlan& named) {
  std::vector<ByteRange> ranges;
  for (const PlannedReference& reference : named.references) {
    if (reference.pinpoint.empty()) continue;
    for (std::size_t at = text.find(reference.pinpoint); at != std::string_view::npos;
         at = text.find(reference.pinpoint, at + 1)) {
      ranges.push_back({at, at + reference.pinpoint.size()});
    }
  }
  return ranges;
}

/// Whether a clause is of a name, or of what only joins names to each other.
bool is_of_name(const QueryClause& clause, const ReferencePlan& named,
                const std::vector<ByteRange>& places) {
  if (clause.occur != Occur::should || clause.prefixes != 0 || clause.phrase ||
      clause.scope != TextScope::anywhere) {
    return false;
  }
  const Token& token = clause.tokens.front();
  const auto holds = [&](const ByteRange& range) { return is_within(token, range); };
  return std::any_of(named.ranges.begin(), named.ranges.end(), holds) ||
         std::any_of(places.begin(), places.end(), holds) ||
         (token.kind == TokenKind::word && is_stop_word_anywhere(token.word));
}

}  // namespace

void join_identifiers(std::string_view text, const ReferencePlan& named, Query& query) {
  const bool uncited = std::none_of(
      named.references.begin(), named.references.end(), [](const PlannedReference& reference) {
        return reference.units > 0 || reference.kind == ReferenceKind::treaty_article;
      });
  if (named.browse || named.references.empty() || !uncited) return;
  if (query.operators || !query.filters.empty()) return;
  const std::vector<ByteRange> places = pinpoints(text, named);
  const bool names_only =
      std::all_of(query.clauses.begin(), query.clauses.end(),
                  [&](const QueryClause& clause) { return is_of_name(clause, named, places); });
  if (!names_only) return;
  std::vector<QueryClause> rows;
  for (const ByteRange& range : named.ranges) {
    QueryClause row;
    row.phrase = true;
    for (const QueryClause& clause : query.clauses) {
      const Token& token = clause.tokens.front();
      if (token.kind != TokenKind::compound && is_within(token, range)) row.tokens.push_back(token);
    }
    row.run = static_cast<std::uint32_t>(rows.size());
    if (!row.tokens.empty()) rows.push_back(std::move(row));
  }
  query.clauses = std::move(rows);
  query.root = {};
  for (std::uint32_t i = 0; i < query.clauses.size(); ++i) {
    query.root.children.push_back({QueryNode::Kind::clause, Occur::should, i, {}});
  }
}

}  // namespace gfmd
