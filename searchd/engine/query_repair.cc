#include <algorithm>
#include <utility>

#include "searchd/engine/query_case.h"
#include "searchd/engine/query_lexer.h"

namespace gfmd {
namespace {

using Kind = Lexeme::Kind;

bool is_operand(const Lexeme& lexeme) {
  return lexeme.kind == Kind::words || lexeme.kind == Kind::phrase;
}
bool begins_operand(const Lexeme& lexeme) {
  return is_operand(lexeme) || lexeme.kind == Kind::open;
}
bool ends_operand(const Lexeme& lexeme) { return is_operand(lexeme) || lexeme.kind == Kind::close; }
bool is_binary(const Lexeme& lexeme) {
  return lexeme.kind == Kind::op_and || lexeme.kind == Kind::op_or || lexeme.kind == Kind::near;
}

bool is_operator_word(const Lexeme& lexeme) {
  return lexeme.kind == Kind::op_and || lexeme.kind == Kind::op_or || lexeme.kind == Kind::op_not;
}

/// The lexeme as plain text.
void make_words(Lexeme& lexeme) {
  lexeme.kind = Kind::words;
  lexeme.sign = Occur::should;
  lexeme.field.reset();
  lexeme.distance = 0;
}

/// Decides which brackets stay, as a list of lexemes kept.
class Brackets {
 public:
  Brackets(std::vector<Lexeme>& lexemes, QueryWarnings& warnings)
      : lexemes_(lexemes), warnings_(warnings), dropped_(lexemes.size()) {}

  std::vector<Lexeme> settle() {
    pair();
    drop_deep();
    drop_empty();
    std::vector<Lexeme> kept;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (!dropped_[i]) kept.push_back(std::move(lexemes_[i]));
    }
    return kept;
  }

 private:
  void pair() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (lexemes_[i].kind == Kind::open) {
        open.push_back(i);
      } else if (lexemes_[i].kind == Kind::close) {
        lexemes_[i].match = open.back();
        lexemes_[open.back()].match = i;
        open.pop_back();
      }
    }
    for (const std::size_t i : open) {
      warnings_.add(WarningKind::unclosed_bracket, lexemes_[i].begin, lexemes_[i].end);
      drop_open(i);
    }
  }

  void drop_deep() {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (dropped_[i]) continue;
      if (lexemes_[i].kind == Kind::open && ++depth > kMaxQueryDepth) {
        warnings_.add(WarningKind::deep_bracket, lexemes_[i].begin, lexemes_[i].end,
                      {std::to_string(kMaxQueryDepth)});
        const std::size_t close = lexemes_[i].match;
        drop_open(i);
        dropped_[close] = true;
        --depth;
      } else if (lexemes_[i].kind == Kind::close) {
        --depth;
      }
    }
  }

  void drop_empty() {
    std::vector<std::size_t> kept;  // of what stands before
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (dropped_[i]) continue;
      const bool is_close = lexemes_[i].kind == Kind::close;
      if (is_close && kept.back() == lexemes_[i].match) {
        const std::size_t open = lexemes_[i].match;
        if (lexemes_[open].field) {
          warnings_.add(WarningKind::field_without_word, lexemes_[open].begin, lexemes_[i].end);
        }
        dropped_[open] = dropped_[i] = true;
        kept.pop_back();
      } else {
        kept.push_back(i);
      }
    }
  }

  /// A field before the bracket stays as a word.
  void drop_open(std::size_t i) {
    if (lexemes_[i].field)
      make_words(lexemes_[i]);
    else
      dropped_[i] = true;
  }

  std::vector<Lexeme>& lexemes_;
  QueryWarnings& warnings_;
  std::vector<bool> dropped_;
};

/// Turns operators that lack an operand into words. Such a word is none that another operator
/// could mean.
class OperatorSettler {
 public:
  OperatorSettler(std::vector<Lexeme>& lexemes, QueryWarnings& warnings)
      : lexemes_(lexemes), warnings_(warnings), dangling_(lexemes.size()) {}

  void settle() {
    for (std::size_t i = lexemes_.size(); i-- > 0;) {
      if ((is_binary(lexemes_[i]) || lexemes_[i].kind == Kind::op_not) && !has_operand_behind(i)) {
        make_dangling(i);
      }
    }
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      const bool operand_before = i > 0 && !dangling_[i - 1] && ends_operand(lexemes_[i - 1]);
      if (is_binary(lexemes_[i]) && !operand_before) make_dangling(i);
    }
  }

 private:
  [[nodiscard]] bool has_operand_behind(std::size_t i) const {
    if (i + 1 == lexemes_.size() || dangling_[i + 1]) return false;
    const Lexeme& behind = lexemes_[i + 1];
    return begins_operand(behind) ||
           (behind.kind == Kind::op_not && lexemes_[i].kind != Kind::near);
  }

  void make_dangling(std::size_t i) {
    warnings_.add(WarningKind::dangling_operator, lexemes_[i].begin, lexemes_[i].end);
    make_words(lexemes_[i]);
    // Its capitals made it an operator, not an acronym.
    for (Token& token : lexemes_[i].tokens) {
      if (token.kind == TokenKind::acronym) token.kind = TokenKind::word;
    }
    dangling_[i] = true;
  }

  std::vector<Lexeme>& lexemes_;
  QueryWarnings& warnings_;
  std::vector<bool> dangling_;
};

/// Whether a query of nothing but words, AND, OR and NOT is in capitals throughout, which make no
/// operator then.
bool is_in_capitals(const std::vector<Lexeme>& lexemes) {
  bool any_capitals = false;
  for (const Lexeme& lexeme : lexemes) {
    if (is_operator_word(lexeme)) continue;
    if (lexeme.kind != Kind::words || lexeme.field || lexeme.sign != Occur::should) return false;
    for (const Token& token : lexeme.tokens) {
      const TypedCase typed = typed_case(token);
      if (typed == TypedCase::small) return false;
      any_capitals = any_capitals || typed == TypedCase::capitals;
    }
  }
  return any_capitals;
}

void match_brackets(std::vector<Lexeme>& lexemes) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind == Kind::open) {
      open.push_back(i);
    } else if (lexemes[i].kind == Kind::close) {
      lexemes[i].match = open.back();
      lexemes[open.back()].match = i;
      open.pop_back();
    }
  }
}

/// NEAR stands between words, quotations and brackets of such alternatives, in running text.
class NearChecker {
 public:
  NearChecker(std::vector<Lexeme>& lexemes, QueryWarnings& warnings)
      : lexemes_(lexemes), warnings_(warnings) {}

  void check() {
    std::vector<std::size_t> open;
    bool chained = false;  // the operand before is the last one of a chain
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      Lexeme& lexeme = lexemes_[i];
      if (lexeme.kind == Kind::open) open.push_back(i);
      if (lexeme.kind == Kind::close) open.pop_back();
      if (lexeme.kind != Kind::near) continue;
      const std::size_t first = operand_begin(i - 1);
      chained = chained && first > 0 && lexemes_[first - 1].kind == Kind::near;
      const bool fits =
          in_running_text(open) && has_place(first, chained) && has_place(i + 1, true);
      if (!fits) {
        warnings_.add(WarningKind::near_operands, lexeme.begin, lexeme.end);
        lexeme.kind = Kind::op_and;
      } else if (lexeme.out_of_range) {
        warnings_.add(WarningKind::distance_out_of_range, lexeme.begin, lexeme.end,
                      {std::to_string(lexeme.distance)});
      }
      chained = fits;
    }
  }

 private:
  [[nodiscard]] std::size_t operand_begin(std::size_t last) const {
    return lexemes_[last].kind == Kind::close ? lexemes_[last].match : last;
  }

  [[nodiscard]] bool in_running_text(const std::vector<std::size_t>& open) const {
    const auto at = std::find_if(open.rbegin(), open.rend(),
                                 [&](std::size_t i) { return lexemes_[i].field.has_value(); });
    return at == open.rend() || lexemes_[*at].field->kind == QueryField::Kind::text;
  }

  /// Whether places are known of the operand that begins there. Within a chain it is bare.
  [[nodiscard]] bool has_place(std::size_t first, bool chained) const {
    const Lexeme& lexeme = lexemes_[first];
    if (lexeme.field && (chained || lexeme.field->kind != QueryField::Kind::text)) return false;
    if (lexeme.sign != Occur::should && chained) return false;
    if (is_operand(lexeme)) return lexeme.distance == 0;
    for (std::size_t i = first + 1; i < lexeme.match; ++i) {
      const Lexeme& inner = lexemes_[i];
      if (inner.kind == Kind::op_or) continue;
      if (!is_operand(inner) || inner.field || inner.sign != Occur::should) return false;
      if (inner.distance != 0) return false;
    }
    return true;
  }

  std::vector<Lexeme>& lexemes_;
  QueryWarnings& warnings_;
};

}  // namespace

std::vector<Lexeme> settle_lexemes(std::vector<Lexeme> lexemes, QueryWarnings& warnings) {
  std::vector<Lexeme> settled = Brackets(lexemes, warnings).settle();
  if (is_in_capitals(settled)) {
    for (Lexeme& lexeme : settled) {
      if (!is_operator_word(lexeme)) continue;
      warnings.add(WarningKind::capitals, lexeme.begin, lexeme.end);
      make_words(lexeme);
    }
  }
  OperatorSettler(settled, warnings).settle();
  match_brackets(settled);
  NearChecker(settled, warnings).check();
  return settled;
}

}  // namespace gfmd
