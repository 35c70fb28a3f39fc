#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searchd/engine/query.h"
#include "searchd/engine/query_fields.h"
#include "searchd/engine/query_warnings.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// A piece of a query: an operand, with the sign and the field before it, or an operator.
struct Lexeme {
  enum class Kind : std::uint8_t { words, phrase, open, close, op_and, op_or, op_not, near };
  Kind kind = Kind::words;
  std::size_t begin = 0;  // bytes, sign, field and quotes included
  std::size_t end = 0;
  std::size_t value_begin = 0;  // without these
  std::size_t value_end = 0;
  Occur sign = Occur::should;
  std::optional<QueryField> field;
  /// Never empty for words and phrases. Of an operator or an opening bracket: its words as text,
  /// for where it has to be taken as such.
  std::vector<Token> tokens;
  std::uint64_t prefixes = 0;  // bit i: token i ends in *
  std::uint32_t distance = 0;  // of near; of a phrase, its slop
  bool ordered = false;        // of near
  bool out_of_range = false;   // of near: another distance was typed
  std::size_t match = 0;       // of a bracket: the number of its partner (see settle_lexemes)
};

/// Cuts a query into lexemes; what has no word in it is left out. A closing bracket stands only
/// where one is open. Linear in the text's length but for quotes that nothing closes.
[[nodiscard]] std::vector<Lexeme> lex_query(std::string_view text, const Analyzer& analyzer,
                                            QueryWarnings& warnings);

/// Whether a value's beginning has kMinPrefixLetters letters or digits: enough to tell "A*" from
/// "A/RES*".
[[nodiscard]] bool is_long_prefix(std::string_view prefix);

/// Whether a word is an operator's name, in capitals.
[[nodiscard]] bool is_query_operator(std::string_view word);

/// Makes any sequence a sentence of the grammar: brackets without a partner, empty or too deep, are
/// taken out, operators without operands become words, NEAR between what has no place becomes AND.
[[nodiscard]] std::vector<Lexeme> settle_lexemes(std::vector<Lexeme> lexemes,
                                                 QueryWarnings& warnings);

}  // namespace gfmd
