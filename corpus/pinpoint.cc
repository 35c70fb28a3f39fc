#include "corpus/pinpoint.h"

#include <algorithm>
#include <array>

namespace gfmd {
namespace {

struct Keyword {
  std::string_view word;
  bool plural;  // a list of numbers may follow
};
constexpr std::array<Keyword, 27> kKeywords{{
    {"para", false},     {"paras", true},     {"paragraph", false},  {"paragraphs", true},
    {"par", false},      {"pars", true},      {"parr", false},       {"parrs", true},
    {"parrafo", false},  {"parrafos", true},  {"paragraphe", false}, {"paragraphes", true},
    {"p", false},        {"pp", true},        {"page", false},       {"pages", true},
    {"pag", false},      {"pags", true},      {"pagina", false},     {"paginas", true},
    {"chapter", false},  {"chapters", true},  {"chap", false},       {"capitulo", false},
    {"capitulos", true}, {"chapitre", false}, {"chapitres", true},
}};

const Keyword* keyword_of(std::string_view folded) {
  const auto at = std::find_if(kKeywords.begin(), kKeywords.end(),
                               [&](const Keyword& k) { return k.word == folded; });
  return at == kKeywords.end() ? nullptr : &*at;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Behind a number with its sub-paragraphs; `at` where no number stands.
std::size_t skip_number(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end == at ? at : skip_subparagraphs(text, end);
}

// Behind what joins two numbers: a dash anywhere, commas and "and" in a list.
std::size_t skip_joint(std::string_view text, std::size_t at, bool plural) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    const std::size_t begin = skip_blanks(text, at);
    if (text.substr(begin).starts_with(dash)) return skip_blanks(text, begin + dash.size());
  }
  if (!plural) return at;
  for (const std::string_view joint :
       {", and ", ", ", " and ", " & ", " to ", " y ", " et ", " à "}) {
    if (text.substr(at).starts_with(joint)) return at + joint.size();
  }
  return at;
}

std::size_t skip_numbers(std::string_view text, std::size_t begin, bool plural) {
  std::size_t end = skip_number(text, begin);
  if (end == begin) return begin;
  for (;;) {
    const std::size_t next = skip_joint(text, end, plural);
    const std::size_t behind = skip_number(text, next);
    if (next == end || behind == next) return end;
    end = behind;
  }
}

// Behind a keyword's numbers; the keyword's begin where none follow it.
std::size_t skip_unit(std::string_view text, const std::vector<TextWord>& words, std::size_t i) {
  if (i >= words.size()) return text.size();
  const Keyword* keyword = keyword_of(words[i].folded);
  if (keyword == nullptr) return words[i].begin;
  std::size_t at = words[i].end;
  if (at < text.size() && text[at] == '.') ++at;
  at = skip_blanks(text, at);
  const std::size_t end = skip_numbers(text, at, keyword->plural);
  return end == at ? words[i].begin : end;
}

// Behind "(2008)" and the blanks before it.
std::size_t skip_year(std::string_view text, std::size_t at) {
  const std::size_t open = skip_blanks(text, at);
  constexpr std::size_t kDigits = 4;
  if (open + kDigits + 1 >= text.size() || text[open] != '(' || text[open + kDigits + 1] != ')') {
    return at;
  }
  const std::string_view digits = text.substr(open + 1, kDigits);
  return std::all_of(digits.begin(), digits.end(), is_digit) ? open + kDigits + 2 : at;
}

// Numbers of one kind of place, with the sub-paragraphs of a single one.
struct Place {
  char unit = 'p';  // 'p' a paragraph, 'g' a page, 'c' a chapter
  int first = 0;
  int last = 0;
  std::string below;  // "c" of "4 (c)", "2" of "12.2"
};

char unit_of(std::string_view keyword) {
  if (keyword.starts_with("ch") || keyword.starts_with("cap")) return 'c';
  const bool page = keyword == "p" || keyword == "pp" || keyword.starts_with("pag");
  return page ? 'g' : 'p';
}

// Whether word `i` is below the number before it: "(c)" or "c)" of "4 (c)", "2" of "12.2".
bool is_below(std::string_view text, const std::vector<TextWord>& words, std::size_t i) {
  if (i == 0) return false;
  const std::string_view gap = gap_before(text, words, i);
  if (gap.ends_with('(')) return true;
  const bool number = is_number(words[i].folded);
  return number ? gap == "." : text.substr(words[i].end).starts_with(')');
}

std::vector<Place> places_of(std::string_view text) {
  constexpr std::size_t kLongestNumber = 6;
  std::vector<Place> places;
  char unit = 'p';
  const std::vector<TextWord> words = text_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (keyword_of(word) != nullptr) {
      unit = unit_of(word);
    } else if (!places.empty() && is_below(text, words, i)) {
      places.back().below += word;
    } else if (is_number(word) && word.size() <= kLongestNumber) {
      const std::string_view gap = i > 0 ? gap_before(text, words, i) : std::string_view();
      const bool range = !places.empty() && (gap.find_first_of('-') != std::string_view::npos ||
                                             gap.find("–") != std::string_view::npos);
      const int number = std::stoi(word);
      if (range)
        places.back().last = number;
      else
        places.push_back({unit, number, number, ""});
    }
  }
  return places;
}

}  // namespace

Pinpoint pinpoint_at(std::string_view text, const std::vector<TextWord>& words, std::size_t first) {
  if (first >= words.size()) return {};
  const std::size_t begin = words[first].begin;
  std::size_t end = skip_unit(text, words, first);
  if (end == begin) return {};
  while (text.substr(end).starts_with(", ")) {  // "Chapter 12, p. 7"
    const std::size_t next = word_from(words, end);
    if (next >= words.size() || words[next].begin != end + 2) break;
    const std::size_t behind = skip_unit(text, words, next);
    if (behind == words[next].begin) break;
    end = behind;
  }
  return {std::string(text.substr(begin, end - begin)), end};
}

Pinpoint pinpoint_behind(std::string_view text, const std::vector<TextWord>& words,
                         std::size_t end) {
  std::size_t at = skip_year(text, end);
  if (at < text.size() && text[at] == ')') ++at;  // of a citation in brackets
  if (at < text.size() && text[at] == ',') ++at;
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == '(') ++at;
  const std::size_t word = word_from(words, at);
  if (word >= words.size() || words[word].begin != at) return {};
  return pinpoint_at(text, words, word);
}

std::size_t skip_subparagraphs(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongest = 4;  // "(viii)"
  std::size_t end = begin;
  for (;;) {
    std::size_t at = end;
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
      ++at;
      while (at < text.size() && is_digit(text[at])) ++at;
      end = at;
      continue;
    }
    at = skip_blanks(text, at);
    if (at >= text.size() || text[at] != '(') return end;
    const std::size_t close = text.find(')', at);
    if (close == std::string_view::npos) return end;
    const std::string_view inside = text.substr(at + 1, close - at - 1);
    const bool letters =
        std::all_of(inside.begin(), inside.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool digits = std::all_of(inside.begin(), inside.end(), is_digit);
    if (inside.empty() || inside.size() > kLongest) return end;
    if (!(letters || (digits && inside.size() <= 2))) return end;
    end = close + 1;
  }
}

bool takes_in(std::string_view pinpoint, std::string_view asked) {
  const std::vector<Place> wanted = places_of(asked);
  const std::vector<Place> cited = places_of(pinpoint);
  return std::any_of(cited.begin(), cited.end(), [&](const Place& place) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const Place& other) {
      return place.unit == other.unit && place.first <= other.last && other.first <= place.last &&
             (place.below.starts_with(other.below) || other.below.starts_with(place.below));
    });
  });
}

}  // namespace gfmd
