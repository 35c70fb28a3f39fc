#include "searchd/engine/query_parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gfmd {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

/// The quote that opens at `at`: its size in bytes, and what closes it.
struct Quote {
  std::size_t size = 0;
  std::string_view closing;
};

Quote quote_at(std::string_view text, std::size_t at) {
  constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
      {"\"", "\""}, {"\u201c", "\u201d"}, {"\u201e", "\u201c"}, {"\u00ab", "\u00bb"}};
  for (const auto& [opening, closing] : kQuotes) {
    if (text.substr(at).starts_with(opening)) return {opening.size(), closing};
  }
  return {};
}

class Parser {
 public:
  Parser(std::string_view text, const Analyzer& analyzer) : text_(text), analyzer_(analyzer) {}

  Query parse() {
    while (at_ < text_.size()) {
      if (kBlanks.find(text_[at_]) != std::string_view::npos) {
        ++at_;
        continue;
      }
      const Occur occur = take_sign();
      if (at_ < text_.size()) take_operand(occur);
    }
    return std::move(query_);
  }

 private:
  /// A sign counts only where a word begins: "well-being" has none, nor has "a - b".
  Occur take_sign() {
    const char sign = text_[at_];
    if (sign != '+' && sign != '-') return Occur::should;
    ++at_;
    const bool before_operand =
        at_ < text_.size() && kBlanks.find(text_[at_]) == std::string_view::npos;
    if (!before_operand) return Occur::should;
    return sign == '+' ? Occur::must : Occur::must_not;
  }

  void take_operand(Occur occur) {
    if (const Quote quote = quote_at(text_, at_); quote.size != 0) {
      at_ += quote.size;
      const std::size_t end = std::min(text_.find(quote.closing, at_), text_.size());
      add(occur, true, at_, end);
      at_ = std::min(end + quote.closing.size(), text_.size());
      return;
    }
    std::size_t end = at_;
    while (end < text_.size() && kBlanks.find(text_[end]) == std::string_view::npos &&
           quote_at(text_, end).size == 0) {
      ++end;
    }
    add(occur, false, at_, end);
    at_ = end;
  }

  void add(Occur occur, bool phrase, std::size_t begin, std::size_t end) {
    std::vector<Token> tokens = analyzer_.analyze(text_.substr(begin, end - begin));
    std::erase_if(tokens,
                  [&](const Token& token) { return phrase && token.kind == TokenKind::compound; });
    for (Token& token : tokens) {
      token.begin += begin;
      token.end += begin;
    }
    if (words_ + tokens.size() > kMaxQueryWords) {
      query_.cut = true;
      tokens.resize(kMaxQueryWords - words_);
    }
    words_ += tokens.size();
    if (tokens.empty()) return;
    // "-well-being" excludes the words in a row, not each of them wherever it stands.
    const bool row = phrase || (occur == Occur::must_not && tokens.size() > 1);
    if (row) {
      std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::compound; });
      query_.clauses.push_back({occur, true, std::move(tokens)});
      return;
    }
    for (Token& token : tokens) {
      // The closed form of a compound helps ("healthcare"), its parts are what was asked for.
      const Occur own = token.kind == TokenKind::compound ? Occur::should : occur;
      query_.clauses.push_back({own, false, {std::move(token)}});
    }
  }

  std::string_view text_;
  const Analyzer& analyzer_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  Query query_;
};

}  // namespace

Query parse_query(std::string_view text, const Analyzer& analyzer) {
  return Parser(text, analyzer).parse();
}

}  // namespace gfmd
