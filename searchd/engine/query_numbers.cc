#include "searchd/engine/query_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

/// How many zeros a word stands for; 0 for another word. "billion" is English: the others' is a
/// thousand times more and seldom written.
std::size_t zeros_of(std::string_view word) {
  struct Magnitude {
    std::string_view word;
    std::size_t zeros;
  };
  constexpr std::array<Magnitude, 11> kMagnitudes{{{"thousand", 3},
                                                   {"mil", 3},
                                                   {"mille", 3},
                                                   {"million", 6},
                                                   {"millions", 6},
                                                   {"millon", 6},
                                                   {"millones", 6},
                                                   {"billion", 9},
                                                   {"billions", 9},
                                                   {"milliard", 9},
                                                   {"milliards", 9}}};
  const std::string letters = fold_accents(word);
  const auto* const at = std::find_if(kMagnitudes.begin(), kMagnitudes.end(),
                                      [&](const Magnitude& each) { return each.word == letters; });
  return at == kMagnitudes.end() ? 0 : at->zeros;
}

/// The token of a clause that is one plain word.
const Token* plain_word(const Query& query, const QueryNode& node) {
  if (node.kind != QueryNode::Kind::clause || node.occur != Occur::should) return nullptr;
  const QueryClause& clause = query.clauses[node.leaf];
  const bool plain = !clause.phrase && clause.prefixes == 0 && clause.occur == Occur::should &&
                     clause.scope == TextScope::anywhere;
  return plain ? &clause.tokens.front() : nullptr;
}

void write_out(QueryNode& node, Query& query) {
  for (QueryNode& child : node.children) write_out(child, query);
  if (node.kind != QueryNode::Kind::row) return;
  const std::size_t typed = node.children.size();
  for (std::size_t i = 0; i + 1 < typed; ++i) {
    const Token* const number = plain_word(query, node.children[i]);
    const Token* const magnitude = plain_word(query, node.children[i + 1]);
    if (number == nullptr || magnitude == nullptr || number->kind != TokenKind::number) continue;
    const std::size_t zeros = zeros_of(magnitude->word);
    Token whole = *number;
    whole.end = magnitude->end;
    whole.word = zeros == 0 ? std::string() : written_out(number->word, zeros);
    if (whole.word.empty()) continue;
    QueryClause clause;
    clause.tokens = {std::move(whole)};
    clause.run = static_cast<std::uint32_t>(query.clauses.size()) + kMaxQueryWords;  // by itself
    node.children.push_back({QueryNode::Kind::clause,
                             Occur::should,
                             static_cast<std::uint32_t>(query.clauses.size()),
                             {}});
    query.clauses.push_back(std::move(clause));
  }
}

}  // namespace

std::string written_out(std::string_view number, std::size_t zeros) {
  constexpr std::size_t kMostDigits = 15;
  const auto are_digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::size_t point = std::min(number.find_first_of(".,"), number.size());
  const std::string_view whole = number.substr(0, point);
  const std::string_view fraction =
      point == number.size() ? std::string_view() : number.substr(point + 1);
  if (whole.empty() || !are_digits(whole) || !are_digits(fraction)) return {};
  if (fraction.size() > zeros || whole.size() + zeros > kMostDigits) return {};
  std::string digits(whole);
  digits.append(fraction).append(zeros - fraction.size(), '0');
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos ? std::string() : digits.substr(first);
}

void write_out_numbers(Query& query) {
  // Its row is taken out of the query, whose clauses grow.
  QueryNode root = std::move(query.root);
  write_out(root, query);
  query.root = std::move(root);
}

}  // namespace gfmd
