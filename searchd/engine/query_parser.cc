#include "searchd/engine/query_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "corpus/query_references.h"
#include "searchd/engine/query_lexer.h"
#include "searchd/engine/year_range.h"

namespace gfmd {
namespace {

using Kind = Lexeme::Kind;
using NodeKind = QueryNode::Kind;

/// What holds for all of a bracket.
struct Context {
  std::optional<QueryField> field;
  bool negative = false;  // under an odd number of negations
  bool meant = false;     // under any
};

/// Operands side by side, as they are read.
struct Row {
  QueryNode node;
  std::uint32_t run = 0;
  std::vector<std::pair<QueryField, std::size_t>> filters;  // unsigned ones: their child
};

bool is_filter(const std::optional<QueryField>& field) {
  return field && field->kind != QueryField::Kind::text;
}

TextScope scope_of(const std::optional<QueryField>& field) {
  return field ? field->scope : TextScope::anywhere;
}

bool is_plain(const QueryNode& node) {
  return node.kind == NodeKind::clause && node.occur == Occur::should;
}

/// A node of several children; the child itself where there is one, nothing where there is none.
std::optional<QueryNode> node_of(NodeKind kind, std::vector<QueryNode> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() == 1) return std::move(children.front());
  return QueryNode{kind, Occur::should, 0, std::move(children)};
}

class Parser {
 public:
  Parser(std::string_view text, std::vector<Lexeme> lexemes, QueryWarnings& warnings)
      : text_(text), lexemes_(std::move(lexemes)), warnings_(warnings) {
    query_.operators = std::any_of(lexemes_.begin(), lexemes_.end(), [](const Lexeme& lexeme) {
      return lexeme.kind == Kind::op_and || lexeme.kind == Kind::op_or ||
             lexeme.kind == Kind::op_not || lexeme.kind == Kind::near;
    });
  }

  Query parse() {
    if (auto root = parse_any({})) query_.root = *std::move(root);
    return std::move(query_);
  }

 private:
  [[nodiscard]] bool at(Kind kind) const {
    return at_ < lexemes_.size() && lexemes_[at_].kind == kind;
  }

  [[nodiscard]] std::string_view value_of(const Lexeme& lexeme) const {
    return text_.substr(lexeme.value_begin, lexeme.value_end - lexeme.value_begin);
  }

  std::optional<QueryNode> parse_any(const Context& context) {
    std::vector<QueryNode> children;
    do {
      if (auto child = parse_all(context)) children.push_back(*std::move(child));
    } while (at(Kind::op_or) && ++at_ != 0);
    return node_of(NodeKind::any, std::move(children));
  }

  std::optional<QueryNode> parse_all(const Context& context) {
    std::vector<QueryNode> children;
    do {
      if (auto child = parse_row(context)) children.push_back(*std::move(child));
    } while (at(Kind::op_and) && ++at_ != 0);
    return node_of(NodeKind::all, std::move(children));
  }

  std::optional<QueryNode> parse_row(const Context& context) {
    Row row;
    row.run = next_run_++;
    while (at_ < lexemes_.size() && !at(Kind::close) && !at(Kind::op_and) && !at(Kind::op_or)) {
      parse_operand(row, context);
    }
    std::vector<QueryNode>& children = row.node.children;
    for (QueryNode& child : children) {
      // Values of one field side by side are alternatives; one alone is itself.
      if (child.kind != NodeKind::any || child.children.size() != 1) continue;
      const Occur occur = child.occur;
      child = QueryNode(std::move(child.children.front()));
      child.occur = occur;
    }
    if (children.empty()) return std::nullopt;
    if (children.size() == 1 && children.front().occur != Occur::must_not) {
      children.front().occur = Occur::should;
      return QueryNode(std::move(children.front()));
    }
    return std::move(row.node);
  }

  void parse_operand(Row& row, const Context& context) {
    bool negated = false;
    for (; at(Kind::op_not); ++at_) negated = !negated;
    const Lexeme& lexeme = lexemes_[at_];
    Occur occur = lexeme.sign;
    if (negated) occur = occur == Occur::must_not ? Occur::should : Occur::must_not;
    Context inner = context;
    if (lexeme.field) inner.field = lexeme.field;
    if (occur == Occur::must_not) {
      inner.negative = !inner.negative;
      inner.meant = true;
    }
    // A field narrows, unless the operand has a sign of its own.
    if ((lexeme.field || is_filter(inner.field)) && occur == Occur::should) occur = Occur::filter;
    const std::size_t last = lexeme.kind == Kind::open ? lexeme.match : at_;
    if (last + 1 < lexemes_.size() && lexemes_[last + 1].kind == Kind::near) {
      add_near(row, inner, occur);
    } else if (lexeme.kind == Kind::open) {
      add_bracket(row, inner, occur);
    } else {
      ++at_;
      const bool has_sign = occur == Occur::must || occur == Occur::must_not;
      if (has_sign && !inner.field && is_identifier(value_of(lexeme))) {
        inner.field = QueryField{QueryField::Kind::symbol};  // what is cited, not how it is printed
      }
      if (is_filter(inner.field))
        add_filter(row, lexeme, inner, occur);
      else
        add_words(row, lexeme, inner, occur);
    }
  }

  void add_bracket(Row& row, const Context& inner, Occur occur) {
    const std::size_t first_clause = query_.clauses.size();
    ++at_;
    auto node = parse_any(inner);
    if (at(Kind::close)) ++at_;
    if (!node) return;
    if (occur == Occur::should && narrows(*node)) occur = Occur::filter;
    const bool row_of_words = node->kind == NodeKind::row &&
                              std::all_of(node->children.begin(), node->children.end(), is_plain);
    if (occur == Occur::should && (is_plain(*node) || row_of_words)) {
      // "(WHO)": a bracket that changes nothing, and does not part what stands around it.
      for (std::size_t i = first_clause; i < query_.clauses.size(); ++i) {
        query_.clauses[i].run = row.run;
      }
      if (is_plain(*node))
        row.node.children.push_back(*std::move(node));
      else
        std::move(node->children.begin(), node->children.end(),
                  std::back_inserter(row.node.children));
      return;
    }
    node->occur = occur;
    if (occur == Occur::filter && is_filter(inner.field))
      add_alternative(row, *inner.field, *std::move(node));
    else
      row.node.children.push_back(*std::move(node));
    row.run = next_run_++;
  }

  /// Whether all of a bracket is under fields: it narrows as these do.
  [[nodiscard]] bool narrows(const QueryNode& node) const {
    if (node.kind == NodeKind::filter) return true;
    if (node.kind == NodeKind::clause)
      return query_.clauses[node.leaf].scope != TextScope::anywhere;
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const QueryNode& child) { return narrows(child); });
  }

  /// What a clause is to the ranking.
  [[nodiscard]] static Occur rank_as(const Context& inner, Occur occur) {
    if (inner.negative) return Occur::must_not;
    return inner.meant || occur == Occur::filter ? Occur::must : occur;
  }

  /// As many tokens as the query may still have.
  std::vector<Token> take(const Lexeme& lexeme) {
    std::vector<Token> tokens = lexeme.tokens;
    if (words_ + tokens.size() > kMaxQueryWords) {
      query_.cut = true;
      tokens.resize(kMaxQueryWords - words_);
    }
    words_ += tokens.size();
    return tokens;
  }

  std::uint32_t add_clause(QueryClause clause) {
    query_.clauses.push_back(std::move(clause));
    return static_cast<std::uint32_t>(query_.clauses.size() - 1);
  }

  /// Tokens that stand in a row; compounds stand beside it.
  static QueryClause phrase_of(std::vector<Token> tokens, std::uint64_t prefixes) {
    QueryClause clause;
    clause.phrase = true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == TokenKind::compound) continue;
      if (((prefixes >> i) & 1U) != 0) clause.prefixes |= std::uint64_t{1} << clause.tokens.size();
      clause.tokens.push_back(std::move(tokens[i]));
    }
    return clause;
  }

  /// Whether the lexeme before at_ is all that its row has.
  [[nodiscard]] bool is_alone(const Row& row) const {
    return row.node.children.empty() &&
           (at_ == lexemes_.size() || at(Kind::close) || at(Kind::op_and) || at(Kind::op_or));
  }

  void add_words(Row& row, const Lexeme& lexeme, const Context& inner, Occur occur) {
    std::vector<Token> tokens = take(lexeme);
    if (tokens.empty()) return;
    const TextScope scope = scope_of(inner.field);
    const auto finish = [&](QueryClause clause) {
      clause.occur = rank_as(inner, occur);
      clause.scope = scope;
      clause.run = row.run;
      return QueryNode{NodeKind::clause, occur, add_clause(std::move(clause)), {}};
    };
    // "-well-being" excludes the words in a row, not each of them wherever it stands; so is a row
    // meant where the word is an operator's or a field's.
    const bool meant = inner.negative || inner.field || (query_.operators && is_alone(row));
    if (lexeme.kind == Kind::phrase || (meant && tokens.size() > 1)) {
      std::vector<QueryNode> alternatives;
      if (lexeme.kind != Kind::phrase && !inner.negative) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
          if (tokens[i].kind == TokenKind::compound)
            alternatives.push_back(finish(word_of(tokens[i], lexeme.prefixes >> i)));
        }
      }
      QueryClause phrase = phrase_of(std::move(tokens), lexeme.prefixes);
      phrase.slop = lexeme.distance;
      if (!phrase.tokens.empty()) alternatives.push_back(finish(std::move(phrase)));
      if (alternatives.size() > 1) row.run = next_run_++;
      for (QueryNode& each : alternatives) each.occur = Occur::should;
      if (auto node = node_of(NodeKind::any, std::move(alternatives))) {
        node->occur = occur;
        row.node.children.push_back(*std::move(node));
      }
      return;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      QueryNode node = finish(word_of(tokens[i], lexeme.prefixes >> i));
      if (tokens[i].kind == TokenKind::compound && occur == Occur::must) {
        // The closed form of a compound helps ("healthcare"), its parts are what was asked for.
        node.occur = Occur::should;
        query_.clauses.back().occur = rank_as(inner, Occur::should);
      }
      row.node.children.push_back(std::move(node));
    }
  }

  static QueryClause word_of(const Token& token, std::uint64_t prefixes) {
    QueryClause clause;
    clause.tokens = {token};
    clause.prefixes = prefixes & 1U;
    return clause;
  }

  void add_alternative(Row& row, const QueryField& field, QueryNode node) {
    node.occur = Occur::should;
    const auto known = std::find_if(row.filters.begin(), row.filters.end(),
                                    [&](const auto& entry) { return entry.first == field; });
    if (known != row.filters.end()) {
      row.node.children[known->second].children.push_back(std::move(node));
      return;
    }
    row.filters.emplace_back(field, row.node.children.size());
    row.node.children.push_back({NodeKind::any, Occur::filter, 0, {}});
    row.node.children.back().children.push_back(std::move(node));
  }

  void add_filter(Row& row, const Lexeme& lexeme, const Context& inner, Occur occur) {
    QueryFilter filter;
    filter.begin = lexeme.begin;
    filter.end = lexeme.end;
    filter.value = value_of(lexeme);
    if (inner.field->kind == QueryField::Kind::year) {
      const auto range = parse_year_range(filter.value);
      if (!range) {
        warnings_.add(WarningKind::unknown_year, lexeme.begin, lexeme.end);
        Context as_words = inner;
        as_words.field.reset();
        return add_words(row, lexeme, as_words, occur == Occur::filter ? Occur::should : occur);
      }
      filter.kind = QueryFilter::Kind::year;
      filter.first_year = range->first;
      filter.last_year = range->last;
    } else {
      filter.kind = inner.field->kind == QueryField::Kind::facet ? QueryFilter::Kind::facet
                                                                 : QueryFilter::Kind::symbol;
      filter.facet = inner.field->facet;
      filter.prefix = filter.value.ends_with('*');
      while (filter.value.ends_with('*')) filter.value.pop_back();
      filter.prefix = filter.prefix && is_long_prefix(filter.value);
    }
    std::vector<Token> tokens = take(lexeme);
    if (tokens.empty()) return;
    filter.words = phrase_of(std::move(tokens), lexeme.prefixes);
    filter.words.phrase = filter.words.tokens.size() > 1;
    filter.words.occur = inner.negative ? Occur::must_not : Occur::must;
    filter.words.run = next_run_++;
    row.run = next_run_++;
    if (filter.words.tokens.empty()) return;
    QueryNode node{NodeKind::filter, occur, static_cast<std::uint32_t>(query_.filters.size()), {}};
    query_.filters.push_back(std::move(filter));
    if (occur == Occur::filter)
      add_alternative(row, *inner.field, std::move(node));
    else
      row.node.children.push_back(std::move(node));
  }

  void add_near(Row& row, const Context& inner, Occur occur) {
    QueryClause clause;
    clause.phrase = true;
    clause.scope = scope_of(inner.field);
    clause.occur = rank_as(inner, occur);
    clause.run = row.run;
    NearOperand operand;
    for (;;) {
      const std::size_t last = lexemes_[at_].kind == Kind::open ? lexemes_[at_].match : at_;
      for (; at_ <= last; ++at_) add_rows(clause, operand, lexemes_[at_]);
      clause.near.push_back(std::move(operand));
      if (!at(Kind::near)) break;
      operand = {};
      operand.distance = lexemes_[at_].distance;
      operand.ordered = lexemes_[at_].ordered;
      ++at_;
    }
    if (words_ + clause.tokens.size() > kMaxQueryWords) {
      query_.cut = true;
      return;
    }
    words_ += clause.tokens.size();
    row.node.children.push_back({NodeKind::clause, occur, add_clause(std::move(clause)), {}});
  }

  /// The lexeme's words as a row, a compound's closed form as another.
  static void add_rows(QueryClause& clause, NearOperand& operand, const Lexeme& lexeme) {
    if (lexeme.kind != Kind::words && lexeme.kind != Kind::phrase) return;
    NearOperand::Row parts;
    const auto add = [&](std::size_t i) {
      if (clause.tokens.size() < kMaxQueryWords && ((lexeme.prefixes >> i) & 1U) != 0)
        clause.prefixes |= std::uint64_t{1} << clause.tokens.size();
      clause.tokens.push_back(lexeme.tokens[i]);
      return static_cast<std::uint32_t>(clause.tokens.size() - 1);
    };
    for (std::size_t i = 0; i < lexeme.tokens.size(); ++i) {
      if (lexeme.tokens[i].kind == TokenKind::compound) operand.rows.push_back({add(i), 1, false});
    }
    parts.first = static_cast<std::uint32_t>(clause.tokens.size());
    for (std::size_t i = 0; i < lexeme.tokens.size(); ++i) {
      if (lexeme.tokens[i].kind != TokenKind::compound) (void)add(i);
    }
    parts.count = static_cast<std::uint32_t>(clause.tokens.size()) - parts.first;
    parts.quoted = lexeme.kind == Kind::phrase || parts.count > 1;
    if (parts.count > 0) operand.rows.push_back(parts);
  }

  std::string_view text_;
  std::vector<Lexeme> lexemes_;
  QueryWarnings& warnings_;
  Query query_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  std::uint32_t next_run_ = 0;
};

}  // namespace

Query parse_query(std::string_view text, const Analyzer& analyzer, Language reader) {
  QueryWarnings warnings(text, reader);
  auto lexemes = settle_lexemes(lex_query(text, analyzer, warnings), warnings);
  Query query = Parser(text, std::move(lexemes), warnings).parse();
  query.warnings = warnings.take();
  query.in_capitals = std::any_of(
      query.warnings.begin(), query.warnings.end(),
      [](const Warning& warning) { return warning.code == warning_code(WarningKind::capitals); });
  return query;
}

}  // namespace gfmd
