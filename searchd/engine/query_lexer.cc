#include "searchd/engine/query_lexer.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "corpus/web_address.h"
#include "stemmers/clause_start.h"

namespace gfmd {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";
constexpr std::size_t kMaxFieldBytes = 24;
constexpr std::size_t kMaxTokens = 64;  // of a lexeme: the bits of Lexeme::prefixes
static_assert(kMaxTokens >= kMaxQueryWords);

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

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

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80;
  }));
}

struct Operator {
  Lexeme::Kind kind;
  std::string_view name;
  std::uint32_t distance = 0;
  bool ordered = false;
};
constexpr Operator kOperators[] = {{Lexeme::Kind::op_and, "AND"},
                                   {Lexeme::Kind::op_or, "OR"},
                                   {Lexeme::Kind::op_not, "NOT"},
                                   {Lexeme::Kind::near, "NEAR", kDefaultNearWords, false},
                                   {Lexeme::Kind::near, "ADJ", kDefaultAdjacentWords, true}};

/// The operator that a chunk of text is: a name in capitals, of NEAR and ADJ with "/" and digits.
const Operator* find_operator(std::string_view chunk) {
  const auto is_it = [&](const Operator& op) {
    if (!chunk.starts_with(op.name)) return false;
    const std::string_view rest = chunk.substr(op.name.size());
    if (rest.empty()) return true;
    return op.kind == Lexeme::Kind::near && rest.size() > 1 && rest.front() == '/' &&
           std::all_of(rest.begin() + 1, rest.end(), is_digit);
  };
  const auto at = std::find_if(std::begin(kOperators), std::end(kOperators), is_it);
  return at == std::end(kOperators) ? nullptr : &*at;
}

class Lexer {
 public:
  Lexer(std::string_view text, const Analyzer& analyzer, QueryWarnings& warnings)
      : text_(text), analyzer_(analyzer), warnings_(warnings) {}

  std::vector<Lexeme> lex() {
    while (at_ < text_.size()) {
      if (is_blank(text_[at_]))
        ++at_;
      else
        take_lexeme();
    }
    return std::move(lexemes_);
  }

 private:
  void take_lexeme() {
    Lexeme lexeme;
    lexeme.begin = at_;
    lexeme.sign = take_sign();
    if (at_ == text_.size() || is_blank(text_[at_])) return;
    if (text_[at_] == ')') return take_close();
    take_field(lexeme);
    if (!take_quotation(lexeme)) return;
    lexeme.value_begin = at_;
    if (text_[at_] == '(')
      take_open(std::move(lexeme));
    else
      take_words(std::move(lexeme));
  }

  /// A sign counts only where a word begins: "well-being" has none, nor has "a - b".
  Occur take_sign() {
    const char sign = text_[at_];
    if (sign != '+' && sign != '-') return Occur::should;
    ++at_;
    if (at_ == text_.size() || is_blank(text_[at_])) return Occur::should;
    return sign == '+' ? Occur::must : Occur::must_not;
  }

  void take_close() {
    if (open_ == 0) {
      warnings_.add(WarningKind::unopened_bracket, at_, at_ + 1);
    } else {
      --open_;
      Lexeme close;
      close.kind = Lexeme::Kind::close;
      close.begin = at_;
      close.end = at_ + 1;
      lexemes_.push_back(std::move(close));
    }
    ++at_;
    skip_weight();
  }

  [[nodiscard]] bool has_value(std::size_t at) const {
    while (at < text_.size()) {
      const Quote quote = quote_at(text_, at);
      if (quote.size == 0) return !is_blank(text_[at]) && text_[at] != ')';
      at += quote.size;
      if (text_.find(quote.closing, at) != std::string_view::npos) return true;
    }
    return false;
  }

  void take_field(Lexeme& lexeme) {
    std::size_t colon = at_;
    while (colon < text_.size() && is_letter(text_[colon])) ++colon;
    if (colon == at_ || colon == text_.size() || text_[colon] != ':') return;
    if (colon - at_ > kMaxFieldBytes) return;
    const auto field = find_query_field(text_.substr(at_, colon - at_));
    if (!field) return;
    if (!has_value(colon + 1)) {
      warnings_.add(WarningKind::field_without_value, at_, colon + 1);
      return;
    }
    lexeme.field = field;
    lexeme.tokens = analyze(at_, colon);
    at_ = colon + 1;
  }

  /// Takes a quotation, if there is one. Whether something else is to be taken for the lexeme.
  bool take_quotation(Lexeme& lexeme) {
    for (Quote quote; (quote = quote_at(text_, at_)).size != 0;) {
      const std::size_t begin = at_ + quote.size;
      const std::size_t end = text_.find(quote.closing, begin);
      if (end != std::string_view::npos) {
        lexeme.kind = Lexeme::Kind::phrase;
        lexeme.value_begin = begin;
        lexeme.value_end = end;
        at_ = end + quote.closing.size();
        lexeme.tokens = analyze(begin, end);
        std::erase_if(lexeme.tokens,
                      [](const Token& token) { return token.kind == TokenKind::compound; });
        mark_prefixes(lexeme);
        take_slop(lexeme);
        lexeme.end = at_;
        push_operand(std::move(lexeme));
        skip_weight();
        return false;
      }
      warnings_.add(WarningKind::unclosed_quote, at_, begin);
      at_ = begin;
      if (at_ == text_.size() || is_blank(text_[at_])) return false;
      if (text_[at_] == ')') {
        take_close();
        return false;
      }
    }
    return true;
  }

  void take_slop(Lexeme& lexeme) {
    if (at_ == text_.size() || text_[at_] != '~') return;
    const std::size_t begin = at_++;
    lexeme.distance = take_number(lexeme, 0).value_or(0);
    if (at_ == begin + 1) warnings_.add(WarningKind::no_distance, begin, at_);
    if (!lexeme.out_of_range) return;
    lexeme.out_of_range = false;
    warnings_.add(WarningKind::distance_out_of_range, begin, at_,
                  {std::to_string(lexeme.distance)});
  }

  /// Whether a weight as other engines have it stands there, "^5", up to the operand's end.
  [[nodiscard]] std::size_t weight_end(std::size_t at) const {
    if (at + 1 >= text_.size() || text_[at] != '^' || !is_digit(text_[at + 1])) return at;
    std::size_t end = at + 1;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
    return end == text_.size() || is_blank(text_[end]) || text_[end] == ')' ? end : at;
  }

  void skip_weight() {
    const std::size_t end = weight_end(at_);
    if (end == at_) return;
    warnings_.add(WarningKind::weight, at_, end);
    at_ = end;
  }

  /// Digits at at_, as many as there are, between `least` and kMaxNearWords.
  std::optional<std::uint32_t> take_number(Lexeme& lexeme, std::uint32_t least) {
    const std::size_t digits = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    if (at_ == digits) return std::nullopt;
    std::uint32_t number = kMaxNearWords + 1;  // stays where the digits are too many
    std::from_chars(text_.data() + digits, text_.data() + at_, number);
    const std::uint32_t taken = std::clamp(number, least, kMaxNearWords);
    lexeme.out_of_range = taken != number;
    return taken;
  }

  void take_open(Lexeme lexeme) {
    lexeme.kind = Lexeme::Kind::open;
    lexeme.end = ++at_;
    ++open_;
    lexemes_.push_back(std::move(lexeme));
  }

  /// The end of the words at at_: up to a blank, a quote, or the bracket that closes the group.
  [[nodiscard]] std::size_t words_end() const {
    std::size_t inside = 0;
    std::size_t end = at_;
    for (; end < text_.size() && !is_blank(text_[end]) && quote_at(text_, end).size == 0; ++end) {
      if (text_[end] == '(') {
        if (find_operator(text_.substr(at_, end - at_)) != nullptr) break;
        ++inside;
      } else if (text_[end] == ')') {
        if (inside == 0 && open_ > 0) break;
        if (inside > 0) --inside;
      } else if (end > at_ && weight_end(end) != end) {
        break;
      }
    }
    return end;
  }

  void take_words(Lexeme lexeme) {
    const std::size_t end = words_end();
    lexeme.value_end = end;
    lexeme.end = end;
    const bool bare = lexeme.sign == Occur::should && !lexeme.field;
    if (bare && take_operator(lexeme)) return;
    at_ = end;
    if (!lexeme.field && is_web_address(value_of(lexeme))) return take_address(std::move(lexeme));
    if (!lexeme.field) warn_of_colon(lexeme);
    warn_of_brackets(lexeme);
    lexeme.tokens = analyze(lexeme.value_begin, end);
    mark_prefixes(lexeme);
    push_operand(std::move(lexeme));
    skip_weight();
  }

  [[nodiscard]] std::string_view value_of(const Lexeme& lexeme) const {
    return text_.substr(lexeme.value_begin, lexeme.value_end - lexeme.value_begin);
  }

  /// A web address is a word, not those of its path.
  void take_address(Lexeme lexeme) {
    lexeme.kind = Lexeme::Kind::phrase;
    Token address;
    address.begin = lexeme.value_begin;
    address.end = lexeme.value_end;
    address.word = address_word(value_of(lexeme));
    lexeme.tokens = {std::move(address)};
    push_operand(std::move(lexeme));
  }

  bool take_operator(Lexeme& lexeme) {
    const std::size_t begin = lexeme.value_begin;
    const Operator* const op = find_operator(text_.substr(begin, lexeme.value_end - begin));
    if (op == nullptr) return false;
    lexeme.kind = op->kind;
    lexeme.ordered = op->ordered;
    at_ = std::min(begin + op->name.size() + 1, lexeme.value_end);
    lexeme.distance = take_number(lexeme, 1).value_or(op->distance);
    lexeme.tokens = analyze(begin, lexeme.value_end);
    at_ = lexeme.value_end;
    lexemes_.push_back(std::move(lexeme));
    return true;
  }

  void warn_of_colon(const Lexeme& lexeme) {
    const std::string_view chunk = value_of(lexeme);
    const std::size_t colon = chunk.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == chunk.size()) return;
    warnings_.add(WarningKind::unknown_field, lexeme.value_begin, lexeme.value_end);
  }

  void warn_of_brackets(const Lexeme& lexeme) {
    std::size_t inside = 0;
    for (std::size_t i = lexeme.value_begin; i < lexeme.value_end; ++i) {
      if (text_[i] == '(') ++inside;
      if (text_[i] != ')') continue;
      if (inside > 0) {
        --inside;
      } else {
        warnings_.add(WarningKind::unopened_bracket, i, i + 1);
      }
    }
  }

  std::vector<Token> analyze(std::size_t begin, std::size_t end) {
    std::vector<Token> tokens = analyzer_.analyze(text_.substr(begin, end - begin));
    for (Token& token : tokens) {
      token.begin += begin;
      token.end += begin;
    }
    return tokens;
  }

  /// Finds the words that end in *; any other * of the lexeme's text is no wildcard.
  void mark_prefixes(Lexeme& lexeme) {
    std::size_t stars = 0;  // that a word ends in
    std::size_t last_end = 0;
    for (std::size_t i = 0; i < lexeme.tokens.size() && i < kMaxTokens; ++i) {
      const Token& token = lexeme.tokens[i];
      std::size_t after = token.end;
      while (after < lexeme.value_end && text_[after] == '*') ++after;
      const bool inside =
          after < lexeme.value_end && (is_letter(text_[after]) || is_digit(text_[after]));
      if (after == token.end || inside) continue;
      if (token.end != last_end) stars += after - token.end;
      last_end = token.end;
      if (letters_in(token.word) >= kMinPrefixLetters) {
        lexeme.prefixes |= std::uint64_t{1} << i;
      } else if (token.kind != TokenKind::compound &&
                 (!lexeme.field || lexeme.field->kind == QueryField::Kind::text)) {
        warnings_.add(WarningKind::short_prefix, token.begin, after);
      }
    }
    const std::string_view value = value_of(lexeme);
    const auto all = static_cast<std::size_t>(std::count(value.begin(), value.end(), '*'));
    if (all > stars && !lexeme.tokens.empty()) {
      warnings_.add(WarningKind::misplaced_wildcard, lexeme.value_begin, lexeme.value_end);
    }
  }

  /// The analyzer sees one lexeme at a time, and not what stands before it.
  void mark_clause(Lexeme& lexeme) const {
    if (lexemes_.empty() || lexemes_.back().tokens.empty()) return;
    const auto is_word = [](const Token& token) { return token.kind != TokenKind::compound; };
    const auto first = std::find_if(lexeme.tokens.begin(), lexeme.tokens.end(), is_word);
    const Token& before = lexemes_.back().tokens.back();
    if (first == lexeme.tokens.end()) return;
    first->starts_clause =
        starts_clause(before.word, text_.substr(before.end, first->begin - before.end),
                      first->kind == TokenKind::number);
  }

  void push_operand(Lexeme lexeme) {
    if (!lexeme.tokens.empty()) {
      mark_clause(lexeme);
      lexemes_.push_back(std::move(lexeme));
    } else if (lexeme.field) {
      warnings_.add(WarningKind::field_without_word, lexeme.begin, lexeme.end);
    }
  }

  std::string_view text_;
  const Analyzer& analyzer_;
  QueryWarnings& warnings_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;  // brackets
  std::vector<Lexeme> lexemes_;
};

}  // namespace

bool is_long_prefix(std::string_view prefix) {
  return static_cast<std::size_t>(std::count_if(prefix.begin(), prefix.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0xc0 || (c >= '0' && c <= '9') ||
                  (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         })) >= kMinPrefixLetters;
}

bool is_query_operator(std::string_view word) { return find_operator(word) != nullptr; }

std::vector<Lexeme> lex_query(std::string_view text, const Analyzer& analyzer,
                              QueryWarnings& warnings) {
  return Lexer(text, analyzer, warnings).lex();
}

}  // namespace gfmd
