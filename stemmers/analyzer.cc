#include "stemmers/analyzer.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "stemmers/clause_start.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::string_view kRightQuote = "\u2019";

// Articles and pronouns that French (and names taken from it) write onto the next word.
constexpr std::array<std::string_view, 13> kElisions{
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"};

struct Apostrophe {
  std::size_t at = std::string_view::npos;  // bytes
  std::size_t size = 0;
};

Apostrophe find_apostrophe(std::string_view text) {
  const std::size_t straight = text.find('\'');
  const std::size_t curly = text.find(kRightQuote);
  if (straight == std::string_view::npos && curly == std::string_view::npos) return {};
  return straight < curly ? Apostrophe{straight, 1} : Apostrophe{curly, kRightQuote.size()};
}

std::size_t elision_size(std::string_view text) {
  const Apostrophe apostrophe = find_apostrophe(text);
  if (apostrophe.size == 0 || apostrophe.at + apostrophe.size == text.size()) return 0;
  const std::string article = fold_case(text.substr(0, apostrophe.at));
  const bool elided = std::binary_search(kElisions.begin(), kElisions.end(), article);
  // "l's" is a possessive letter, not an elided "s".
  const bool possessive = text.size() - apostrophe.at - apostrophe.size == 1;
  return elided && !possessive ? apostrophe.at + apostrophe.size : 0;
}

std::string_view without_possessive(std::string_view text) {
  for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"}) {
    if (text.size() > ending.size() && text.ends_with(ending)) {
      return text.substr(0, text.size() - ending.size());
    }
  }
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "11,600,000" and "11.600.000" -> "11600000"; "12.2" stays.
std::string join_thousands(std::string_view number) {
  std::string joined;
  std::size_t group = 0;
  for (const char c : number) {
    if (is_digit(c)) {
      joined += c;
      ++group;
      continue;
    }
    const bool first_group = joined.size() == group;
    if ((c != ',' && c != '.') || group == 0 || (first_group ? group > 3 : group != 3)) {
      return std::string(number);
    }
    group = 0;
  }
  return group == 3 || joined.size() == number.size() ? joined : std::string(number);
}

/// "U.S" -> "US": every other character a point.
bool is_pointed(std::string_view text) {
  if (text.size() < 3 || text.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool letter = (text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= 'a' && text[i] <= 'z');
    if (i % 2 == 0 ? !letter : text[i] != '.') return false;
  }
  return true;
}

std::string without_points(std::string_view text) {
  std::string joined;
  std::copy_if(text.begin(), text.end(), std::back_inserter(joined),
               [](char c) { return c != '.'; });
  return joined;
}

/// The acronym in "WHO", "NGOs" (-> "NGO"); empty where there is none.
std::string_view acronym_of(std::string_view text) {
  std::string_view capitals = text;
  if (capitals.size() > 2 && capitals.back() == 's') capitals.remove_suffix(1);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < capitals.size();) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(capitals.data()) + at,
                         static_cast<utf8proc_ssize_t>(capitals.size() - at), &c);
    if (size <= 0) return {};
    const bool digit = u_isdigit(c) != 0;
    if (!digit && u_isupper(c) == 0) return {};
    if (at == 0 && digit) return {};
    letters += digit ? 0 : 1;
    at += static_cast<std::size_t>(size);
  }
  return letters >= 2 ? capitals : std::string_view{};
}

std::string cut(std::string word) {
  if (word.size() <= Analyzer::kMaxWordBytes) return word;
  std::size_t size = Analyzer::kMaxWordBytes;
  while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80) --size;
  word.resize(size);
  return word;
}

std::string fold_word(std::string_view text) {
  std::string folded = fold_case(text);
  for (std::size_t at = folded.find(kRightQuote); at != std::string::npos;
       at = folded.find(kRightQuote, at)) {
    folded.replace(at, kRightQuote.size(), "'");
  }
  return cut(std::move(folded));
}

/// Of "www.iom.int", what tells nothing and people leave out.
std::size_t world_wide_web_size(std::string_view text) {
  constexpr std::string_view kPrefix = "www.";
  const auto is_same = [](char a, char b) { return a == b || (a == 'W' && b == 'w'); };
  const bool begins =
      text.size() > kPrefix.size() && std::equal(kPrefix.begin(), kPrefix.end(), text.begin(),
                                                 [&](char b, char a) { return is_same(a, b); });
  return begins ? kPrefix.size() : 0;
}

/// The token of text[begin, end), a run of word characters.
Token make_token(std::string_view text, std::size_t begin, std::size_t end) {
  begin += elision_size(text.substr(begin, end - begin));
  begin += world_wide_web_size(text.substr(begin, end - begin));
  const std::string letters = to_plain_letters(text.substr(begin, end - begin));
  const std::string_view printed = letters;
  if (printed.empty()) return {};
  Token token{.begin = begin,
              .end = end,
              .position = 0,
              .kind = TokenKind::word,
              .word = {},
              .acronym = {}};
  if (is_digit(printed.front())) {
    token.kind = TokenKind::number;
    token.word = cut(join_thousands(fold_word(printed)));
    return token;
  }
  const std::string_view owner = without_possessive(printed);
  const std::string plain = is_pointed(owner) ? without_points(owner) : std::string(owner);
  token.word = fold_word(plain);
  if (const std::string_view acronym = acronym_of(plain); !acronym.empty()) {
    token.kind = TokenKind::acronym;
    token.acronym = cut(std::string(acronym));
  }
  return token;
}

bool is_hyphen(std::string_view between) {
  return between == "-" || between == "\u2010" || between == "\u2011";
}

/// Puts before each run of tokens joined by hyphens the compound they make.
std::vector<Token> with_compounds(std::string_view text, std::vector<Token> tokens) {
  const auto joined = [&](std::size_t i) {
    return i + 1 < tokens.size() &&
           is_hyphen(text.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end));
  };
  bool any = false;
  for (std::size_t i = 0; i < tokens.size() && !any; ++i) any = joined(i);
  if (!any) return tokens;
  std::vector<Token> result;
  result.reserve(tokens.size() + 8);
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t last = first;
    while (joined(last)) ++last;
    if (last > first && tokens[first].kind != TokenKind::number) {
      Token compound{.begin = tokens[first].begin,
                     .end = tokens[last].end,
                     .position = tokens[first].position,
                     .kind = TokenKind::compound,
                     .word = {},
                     .acronym = {}};
      for (std::size_t i = first; i <= last; ++i) compound.word += tokens[i].word;
      compound.word = cut(std::move(compound.word));
      result.push_back(std::move(compound));
    }
    for (; first <= last; ++first) result.push_back(std::move(tokens[first]));
  }
  return result;
}

/// The same bytes with a space for each that is not UTF-8, so that offsets stay.
std::string replace_invalid(std::string_view text) {
  std::string valid(text);
  std::size_t from = 0;
  while (const auto at = find_invalid_utf8(std::string_view(valid).substr(from))) {
    from += *at;
    valid[from++] = ' ';
  }
  return valid;
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

}  // namespace

struct Analyzer::Boundaries {
  UBreakIterator* words = nullptr;
  UText* text = nullptr;

  Boundaries() {
    UErrorCode status = U_ZERO_ERROR;
    words = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
    check(status, "ICU word boundaries");
  }
  ~Boundaries() {
    ubrk_close(words);
    utext_close(text);
  }
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  void set_text(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    text = utext_openUTF8(text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
    ubrk_setUText(words, text, &status);
    check(status, "ICU text");
  }
};

Analyzer::Analyzer() : boundaries_(std::make_unique<Boundaries>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Token> Analyzer::analyze(std::string_view text) const {
  std::vector<Token> tokens;
  if (text.empty()) return tokens;
  const std::string cleaned = find_invalid_utf8(text) ? replace_invalid(text) : std::string();
  const std::string_view valid = cleaned.empty() ? text : std::string_view(cleaned);
  tokens.reserve(valid.size() / 6);  // a word and its blank, on the average
  boundaries_->set_text(valid);
  UBreakIterator* const words = boundaries_->words;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    Token token = make_token(valid, begin, end);
    if (token.word.empty()) return;
    if (!tokens.empty()) {
      const Token& before = tokens.back();
      token.position = before.position + 1;
      token.starts_clause =
          starts_clause(before.word, valid.substr(before.end, token.begin - before.end),
                        token.kind == TokenKind::number);
    }
    tokens.push_back(std::move(token));
  };
  std::int32_t begin = ubrk_first(words);
  for (std::int32_t end = ubrk_next(words); end != UBRK_DONE; begin = end, end = ubrk_next(words)) {
    if (ubrk_getRuleStatus(words) < UBRK_WORD_NONE_LIMIT) continue;
    // ICU keeps "Re:Kenya" together, a Swedish habit.
    auto from = static_cast<std::size_t>(begin);
    const auto to = static_cast<std::size_t>(end);
    for (std::size_t at = from; at < to; ++at) {
      if (valid[at] != ':') continue;
      add(from, at);
      from = at + 1;
    }
    add(from, to);
  }
  return with_compounds(valid, std::move(tokens));
}

std::string Analyzer::normalize_word(std::string_view word) {
  if (word.empty()) return {};
  return make_token(word, 0, word.size()).word;
}

std::string Analyzer::fingerprint() {
  UVersionInfo unicode;
  u_getUnicodeVersion(unicode);
  char version[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(unicode, version);
  return std::string("words 2; ICU " U_ICU_VERSION "; Unicode ") + version + "; utf8proc " +
         utf8proc_version();
}

}  // namespace gfmd
