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

bool is_no_acronym(const Token& token) {
  return token.acronym.size() > kLongestAcronym || !is_ascii(token.acronym);
}

}  // namespace

void read_capitals(Query& query) {
  bool any_plain = false;
  for (const QueryClause& clause : query.clauses) {
    for (const Token& token : clause.tokens) {
      if (token.kind == TokenKind::acronym) {
        any_plain = any_plain || is_no_acronym(token);
      } else if (token.kind == TokenKind::word && token.word.size() > 1) {
        return;  // in small letters
      }
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
