#include "searchd/engine/query_case.h"

#include <algorithm>
#include <string_view>

namespace gfmd {
namespace {

constexpr std::size_t kLongestAcronym = 6;  // letters

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

TypedCase typed_case(const Token& token) {
  if (token.kind == TokenKind::acronym) {
    const bool plain = token.acronym.size() > kLongestAcronym || !is_ascii(token.acronym);
    return plain ? TypedCase::capitals : TypedCase::either;
  }
  return token.kind == TokenKind::word && token.word.size() > 1 ? TypedCase::small
                                                                : TypedCase::either;
}

void read_capitals(Query& query) {
  bool any_plain = false;
  for (const QueryClause& clause : query.clauses) {
    for (const Token& token : clause.tokens) {
      const TypedCase typed = typed_case(token);
      if (typed == TypedCase::small) return;
      any_plain = any_plain || typed == TypedCase::capitals;
    }
  }
  if (!any_plain) return;
  for (QueryClause& clause : query.clauses) {
    for (Token& token : clause.tokens) {
      if (token.kind != TokenKind::acronym) continue;
      token.kind = TokenKind::word;
      token.acronym.clear();
    }
  }
}

}  // namespace gfmd
