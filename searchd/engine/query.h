#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/schema.h"
#include "searchd/engine/search_response.h"
#include "stemmers/token.h"

/// A query's syntax tree: nothing of the index.
namespace gfmd {

/// How an operand takes part in its row: `should` scores, `must` also demands, `must_not` excludes,
/// `filter` demands beside what the others find (a node's only).
enum class Occur : std::uint8_t { should, must, must_not, filter };

/// What text of a unit a clause's words are looked for in.
enum class TextScope : std::uint8_t { anywhere, title, body, names, summary, note, section };

/// An operand of NEAR: one of its rows has to stand there.
struct NearOperand {
  struct Row {
    std::uint32_t first = 0;  // of the clause's tokens
    std::uint32_t count = 1;
    bool quoted = false;
  };
  std::vector<Row> rows;
  std::uint32_t distance = 0;  // words from the operand before at most; 0 for the first one
  bool ordered = false;        // stands behind the operand before
};

/// A word, or words that have to stand together.
struct QueryClause {
  Occur occur = Occur::should;
  bool phrase = false;        // words that stand together: a quotation, or operands of NEAR
  std::vector<Token> tokens;  // one, or a phrase's; offsets into the query's text
  TextScope scope = TextScope::anywhere;
  std::uint64_t prefixes = 0;     // bit i: token i is the beginning of a word
  std::uint32_t slop = 0;         // words that may stand between a phrase's, in any order then
  std::vector<NearOperand> near;  // empty: a word or a quotation
  std::uint32_t run = 0;          // words of one run stand next to each other in the query
};

/// A demand on a unit's values. `words` is searched instead where the index has no such value.
struct QueryFilter {
  enum class Kind : std::uint8_t { facet, symbol, year };
  Kind kind = Kind::facet;
  FacetField facet = FacetField::kind;
  std::string value;  // as typed, without quotes and *
  bool prefix = false;
  std::uint16_t first_year = 0;  // both included
  std::uint16_t last_year = 0;
  QueryClause words;
  std::size_t begin = 0;  // bytes into the query's text, the field's name included
  std::size_t end = 0;
};

/// A node of the tree. `row` is operands side by side: what holds all that must or, when nothing
/// must, any that should, or everything, when nothing should; within what the filters let through,
/// without what must not. A row without children holds nothing.
struct QueryNode {
  enum class Kind : std::uint8_t { row, all, any, clause, filter };
  Kind kind = Kind::row;
  Occur occur = Occur::should;  // in the row above
  std::uint32_t leaf = 0;       // number of the clause or filter
  std::vector<QueryNode> children;
};

/// A query as typed.
struct Query {
  /// All words in the order typed, as the ranking takes them: must_not where they stand under an
  /// odd number of negations.
  std::vector<QueryClause> clauses;
  std::vector<QueryFilter> filters;
  QueryNode root;
  bool cut = false;               // it had more than kMaxQueryWords words, the rest was left out
  bool operators = false;         // it has AND, OR, NOT or NEAR
  bool in_capitals = false;       // it is typed so throughout, operators' names being words
  std::vector<Warning> warnings;  // what could not be read as it was meant, with its place
};

inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 16;          // brackets within brackets
inline constexpr std::uint32_t kMaxNearWords = 50;         // less than the gap between passages
inline constexpr std::uint32_t kDefaultNearWords = 10;     // of NEAR
inline constexpr std::uint32_t kDefaultAdjacentWords = 1;  // of ADJ
inline constexpr std::size_t kMinPrefixLetters = 2;

}  // namespace gfmd
