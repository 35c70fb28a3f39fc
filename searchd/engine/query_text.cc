#include "searchd/engine/query_text.h"

#include "searchd/engine/query_fields.h"
#include "searchd/engine/query_lexer.h"

namespace gfmd {
namespace {

using Kind = QueryNode::Kind;

std::string word_text(const QueryClause& clause, std::size_t i) {
  const Token& token = clause.tokens[i];
  // "~NOT" is the word, in capitals though.
  std::string text = token.kind == TokenKind::acronym && !is_query_operator(token.acronym)
                         ? token.acronym
                         : token.word;
  if (((clause.prefixes >> i) & 1U) != 0) text += '*';
  return text;
}

std::string row_text(const QueryClause& clause, const NearOperand::Row& row) {
  std::string text;
  for (std::uint32_t i = row.first; i < row.first + row.count; ++i) {
    text += (text.empty() ? "" : " ") + word_text(clause, i);
  }
  return row.quoted ? '"' + text + '"' : text;
}

std::string near_text(const QueryClause& clause) {
  std::string text = "(";
  for (const NearOperand& operand : clause.near) {
    if (operand.distance != 0) {
      text += std::string(operand.ordered ? " ADJ/" : " NEAR/") + std::to_string(operand.distance) +
              ' ';
    }
    std::string rows;
    for (const NearOperand::Row& row : operand.rows) {
      rows += (rows.empty() ? "" : " OR ") + row_text(clause, row);
    }
    text += operand.rows.size() == 1 ? rows : '(' + rows + ')';
  }
  return text + ')';
}

std::string scoped(TextScope scope, const std::string& text) {
  const auto name = query_field_name({QueryField::Kind::text, scope, FacetField::kind});
  return name.empty() ? text : std::string(name) + ':' + text;
}

std::string filter_text(const QueryFilter& filter) {
  switch (filter.kind) {
    case QueryFilter::Kind::year: {
      std::string first = std::to_string(filter.first_year);
      std::string last = std::to_string(filter.last_year);
      first.insert(0, 4 - first.size(), '0');
      last.insert(0, 4 - last.size(), '0');
      return "year:" + (first == last ? first : first + ".." + last);
    }
    case QueryFilter::Kind::symbol:
      return "symbol:\"" + filter.value + (filter.prefix ? "*\"" : "\"");
    case QueryFilter::Kind::facet:
      break;
  }
  const auto name = query_field_name({QueryField::Kind::facet, TextScope::anywhere, filter.facet});
  return std::string(name) + ":\"" + filter.value + (filter.prefix ? "*\"" : "\"");
}

class Printer {
 public:
  explicit Printer(const Query& query) : query_(query) {}

  std::string print(const QueryNode& node, bool inside) const {
    switch (node.kind) {
      case Kind::clause:
        return clause_text(query_.clauses[node.leaf]);
      case Kind::filter:
        return filter_text(query_.filters[node.leaf]);
      case Kind::row:
        return print_all(node, " ", inside);
      case Kind::all:
        return print_all(node, " AND ", inside);
      case Kind::any:
        return print_all(node, " OR ", inside);
    }
    return {};
  }

 private:
  std::string print_all(const QueryNode& node, const char* between, bool inside) const {
    std::string text;
    for (const QueryNode& child : node.children) {
      if (!text.empty()) text += between;
      if (child.occur == Occur::must) text += '+';
      if (child.occur == Occur::must_not) text += '-';
      text += print(child, true);
    }
    return inside ? '(' + text + ')' : text;
  }

  const Query& query_;
};

}  // namespace

std::string clause_text(const QueryClause& clause) {
  if (!clause.near.empty()) return scoped(clause.scope, near_text(clause));
  std::string text;
  for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
    text += (i == 0 ? "" : " ") + word_text(clause, i);
  }
  const bool address = clause.tokens.size() == 1 && text.find('/') != std::string::npos;
  if (clause.phrase) text = address ? "http://" + text : '"' + text + '"';
  if (clause.slop != 0) text += '~' + std::to_string(clause.slop);
  return scoped(clause.scope, text);
}

std::string query_text(const Query& query) { return Printer(query).print(query.root, false); }

}  // namespace gfmd
