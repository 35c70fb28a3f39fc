#include "corpus/acronym_miner.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "corpus/acronym_alignment.h"
#include "corpus/acronym_form.h"
#include "corpus/text_words.h"
#include "stemmers/inflection.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

// Bytes. A long form is not longer, so that a text of brackets only is read in linear time too.
constexpr std::size_t kLongestForm = 200;
constexpr std::size_t kLongestBracket = 240;
constexpr int kNoPrice = std::numeric_limits<int>::max();

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }

/// A piece of the text that holds a long form, and where in the text it begins.
struct Span {
  std::string_view text;
  std::size_t begin = 0;
};

/// Ends a clause: no long form reaches over it.
bool is_barrier(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = ";:()[]!?\n\t";
  if (kMarks.find(text[at]) != std::string_view::npos) return true;
  return text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ';
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.ends_with(mark); });
}

void trim_end(std::string_view& text) {
  while (ends_with_any(text, {" ", ","})) text.remove_suffix(1);
}

/// What stands before a bracket, back to the end of another clause; between the quotes, when a
/// quotation closes before the bracket.
Span clause_before(std::string_view text, std::size_t bracket) {
  std::string_view before = text.substr(0, bracket);
  trim_end(before);
  std::size_t begin = before.size() > kLongestForm ? before.size() - kLongestForm : 0;
  if (begin > 0) {  // not within a word
    begin = std::min(before.find(' ', begin), before.size());
  }
  std::size_t quote = std::string_view::npos;
  if (ends_with_any(before, {"”", "»", "\""})) {
    const std::string_view open = before.ends_with("”") ? "“" : before.ends_with("»") ? "«" : "\"";
    quote = before.rfind(open, before.size() - 2);
  }
  if (quote != std::string_view::npos && quote > begin) begin = quote;
  for (std::size_t at = before.size(); at-- > begin;) {
    if (!is_barrier(before, at)) continue;
    begin = at + 1;
    break;
  }
  return {before.substr(begin), begin};
}

/// The words of a span as the letters of an acronym are looked for in them.
struct SpanWords {
  std::string_view text;
  std::vector<TextWord> places;
  std::vector<LongFormWord> words;

  [[nodiscard]] std::string_view printed(std::size_t i) const {
    return text.substr(places[i].begin, places[i].end - places[i].begin);
  }
  [[nodiscard]] bool in_capitals(std::size_t i) const {
    return places[i].end - places[i].begin > 1 && is_upper(printed(i));
  }
};

bool is_apostrophe(std::string_view gap) { return gap == "’" || gap == "'"; }

/// "of", "l’", the "s" of "People’s". A text has words of other languages in it: small words of all
/// three count. Not negations ("Médecins Sans Frontières"), nor "US" and "IT", unless all about
/// them is in capitals.
bool is_small(const SpanWords& span, std::size_t i) {
  const std::string_view printed = span.printed(i);
  const std::size_t count = span.places.size();
  if (printed.size() == 1) {
    if (i + 1 < count && is_apostrophe(gap_before(span.text, span.places, i + 1))) return true;
    if (i > 0 && is_apostrophe(gap_before(span.text, span.places, i))) return true;
  }
  if (span.in_capitals(i)) {
    const bool shouted =
        (i > 0 && span.in_capitals(i - 1)) || (i + 1 < count && span.in_capitals(i + 1));
    if (!shouted) return false;
  }
  const std::string folded = fold_case(printed);
  if (is_negation(folded)) return false;
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [&](Language language) { return is_stop_word(language, folded); });
}

SpanWords words_of(std::string_view text) {
  SpanWords span{text, text_words(text), {}};
  // "the World Trade Organization’s (WTO)"
  if (span.places.size() > 1 && span.printed(span.places.size() - 1) == "s" &&
      is_apostrophe(gap_before(text, span.places, span.places.size() - 1))) {
    span.places.pop_back();
  }
  for (std::size_t i = 0; i < span.places.size(); ++i) {
    const std::string_view printed = span.printed(i);
    std::size_t first = 1;
    while (first < printed.size() && is_continuation(printed[first])) ++first;
    const std::string_view letter = printed.substr(0, first);
    span.words.push_back({span.places[i].folded, is_small(span, i), fold_case(letter) != letter});
  }
  return span;
}

/// The most words that a long form may have: as Schwartz and Hearst, but for small words.
std::size_t most_words(std::size_t letters) { return std::min(letters + 5, 2 * letters); }

/// Leaves the last words, so many of them not small.
void keep_last(SpanWords& span, std::size_t most) {
  std::size_t first = span.words.size();
  for (std::size_t content = 0; first > 0; --first) {
    if (span.words[first - 1].small) continue;
    if (content++ == most) break;
  }
  span.words.erase(span.words.begin(), span.words.begin() + static_cast<std::ptrdiff_t>(first));
  span.places.erase(span.places.begin(), span.places.begin() + static_cast<std::ptrdiff_t>(first));
}

/// Whether a long form in a span has no small letter: a heading.
bool is_shouted(const SpanWords& span) {
  return !span.places.empty() && is_upper(span.printed(span.places.size() - 1));
}

/// Which of a span's words an acronym stands for.
std::optional<Alignment> align(const std::string& acronym, const SpanWords& span) {
  if (is_part_number(acronym)) return std::nullopt;
  const std::string letters = acronym_letters(acronym);
  AlignmentRule rule = AlignmentRule::lenient;
  if (is_shouted(span)) rule = AlignmentRule::beginnings;
  if (is_ambiguous_form(acronym)) rule = AlignmentRule::strict;
  const auto found = align_acronym(letters, span.words, rule);
  if (!found) return std::nullopt;
  // Nothing is defined by itself.
  const bool holds_itself =
      std::any_of(span.words.begin() + static_cast<std::ptrdiff_t>(found->first), span.words.end(),
                  [&](const LongFormWord& word) { return word.letters == letters; });
  return holds_itself ? std::nullopt : found;
}

void find_long_form_before(std::string_view text, std::size_t open, std::size_t close,
                           const BracketedAcronyms& bracketed,
                           std::vector<AcronymDefinition>& found) {
  const Span clause = clause_before(text, open);
  const SpanWords all = words_of(clause.text);
  std::vector<std::pair<AcronymDefinition, int>> priced;  // in printed order
  for (const std::string& acronym : bracketed.acronyms) {
    SpanWords span = all;
    keep_last(span, most_words(acronym_letters(acronym).size()));
    AcronymDefinition definition{acronym, 0, 0, close};
    const auto alignment = align(acronym, span);
    if (alignment) {
      definition.begin = clause.begin + span.places[alignment->first].begin;
      definition.end = clause.begin + span.places.back().end;
    }
    priced.emplace_back(std::move(definition), alignment ? alignment->price : kNoPrice);
  }
  const auto best =
      std::min_element(priced.begin(), priced.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  for (auto& [definition, price] : priced) {
    // The same in another language: "Organización Internacional para las Migraciones (OIM/IOM)".
    if (priced.size() == 2 && best->second < price &&
        are_counterparts(best->first.acronym, definition.acronym, bracketed.slashes)) {
      definition.begin = best->first.begin;
      definition.end = best->first.end;
      price = best->second;
    }
    if (price != kNoPrice) found.push_back(definition);
  }
}

/// The word that ends before a bracket.
std::string_view word_before(std::string_view text, std::size_t bracket) {
  std::string_view before = text.substr(0, bracket);
  trim_end(before);
  if (before.size() > 2 && ends_with_any(before, {"”", "»", "\""})) {
    before.remove_suffix(before.ends_with('"') ? 1 : before.ends_with("”") ? 3 : 2);
  }
  constexpr std::size_t kLongestWord = 40;
  const std::size_t from = before.size() > kLongestWord ? before.size() - kLongestWord : 0;
  const std::size_t blank = before.find_last_of(" (/", std::string_view::npos);
  if (blank == std::string_view::npos) return from == 0 ? before : std::string_view();
  return blank < from ? std::string_view() : before.substr(blank + 1);
}

void find_long_form_within(std::string_view text, std::size_t open, std::size_t close,
                           std::vector<AcronymDefinition>& found) {
  std::string_view word = word_before(text, open);
  for (const std::string_view quote : {"“", "«", "\"", "‘"}) {
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
  }
  const auto acronym = acronym_form(word);
  if (!acronym) return;
  const std::string_view contents = text.substr(open + 1, close - open - 1);
  const std::size_t most = most_words(acronym_letters(*acronym).size());
  // Up to a comma or the like, or all of it; the first that fits.
  for (std::size_t end = 0; end < contents.size();) {
    end = std::min(contents.find_first_of(",;:", end + 1), contents.size());
    const SpanWords span = words_of(contents.substr(0, end));
    const auto content = static_cast<std::size_t>(
        std::count_if(span.words.begin(), span.words.end(),
                      [](const LongFormWord& each) { return !each.small; }));
    if (content > most) return;
    const auto alignment = align(*acronym, span);
    if (!alignment || span.places.size() - alignment->first < 2) continue;
    // An article may stand before it.
    const std::size_t first = alignment->first;
    const bool at_beginning =
        std::all_of(span.words.begin(), span.words.begin() + static_cast<std::ptrdiff_t>(first),
                    [](const LongFormWord& each) { return each.small; });
    if (!at_beginning) continue;
    found.push_back(
        {*acronym, open + 1 + span.places[first].begin, open + 1 + span.places.back().end, close});
    return;
  }
}

/// Adds a text's definitions to `found`, each with the lines that `lines_of` says.
template <typename LinesOf>
void mine(const Document& document, std::string_view text, Language language, LinesOf lines_of,
          std::vector<Acronym>& found) {
  for (AcronymDefinition& each : find_acronyms(text)) {
    Acronym acronym;
    acronym.acronym = std::move(each.acronym);
    acronym.long_form = text.substr(each.begin, each.end - each.begin);
    acronym.language = language;
    acronym.unit = document.id;
    acronym.source = document.source;
    acronym.lines = lines_of(std::min(each.begin, each.bracket), std::max(each.end, each.bracket));
    found.push_back(std::move(acronym));
  }
}

/// The lines of the sentences that bytes begin .. end of a passage stand in.
LineRange lines_within(const Passage& passage, std::size_t begin, std::size_t end) {
  LineRange lines;
  for (const Sentence& sentence : passage.sentences) {
    if (sentence.end <= begin || sentence.begin >= end) continue;
    if (lines.first == 0) lines.first = sentence.lines.first;
    lines.last = sentence.lines.last;
  }
  return lines.first == 0 ? passage.lines : lines;
}

/// Where the title stands: before whatever follows it.
LineRange title_lines(const Document& document) {
  LineRange lines = document.lines;
  const auto end_before = [&](LineRange next) {
    if (next.first > lines.first) lines.last = std::min(lines.last, next.first - 1);
  };
  for (const PrintedField& field : document.printed_fields) end_before(field.lines);
  for (const Passage& passage : document.versions.front().passages) end_before(passage.lines);
  return lines;
}

}  // namespace

std::vector<AcronymDefinition> find_acronyms(std::string_view text) {
  std::vector<AcronymDefinition> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::string_view behind = text.substr(open + 1, kLongestBracket);
    const std::size_t length = behind.find_first_of("()");
    if (length == std::string_view::npos || behind[length] == '(') continue;
    const std::size_t close = open + 1 + length;
    const BracketedAcronyms bracketed = bracketed_acronyms(behind.substr(0, length));
    if (bracketed.acronyms.empty()) {
      find_long_form_within(text, open, close, found);
    } else {
      find_long_form_before(text, open, close, bracketed, found);
    }
  }
  return found;
}

std::vector<Acronym> mine_acronyms(const Document& document) {
  std::vector<Acronym> found;
  for (const Version& version : document.versions) {
    const bool printed = &version == &document.versions.front();
    mine(
        document, version.title, version.language,
        [&](std::size_t, std::size_t) { return title_lines(document); }, found);
    if (printed) {
      for (const PrintedField& field : document.printed_fields) {
        mine(
            document, field.text, version.language,
            [&](std::size_t, std::size_t) { return field.lines; }, found);
      }
    }
    for (const Passage& passage : version.passages) {
      mine(
          document, passage.text, version.language,
          [&](std::size_t begin, std::size_t end) { return lines_within(passage, begin, end); },
          found);
    }
  }
  return found;
}

}  // namespace gfmd
