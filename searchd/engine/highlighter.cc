#include "searchd/engine/highlighter.h"

#include <algorithm>

namespace gfmd {
namespace {

constexpr std::size_t kBeginning = 8;  // bytes of a word that the scan compares

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Whether the word at text[at] may begin so. What analysis could drop or fold ends the comparison.
bool may_begin(std::string_view text, std::size_t at, std::string_view beginning) {
  for (std::size_t i = 0; i < beginning.size(); ++i) {
    if (at + i == text.size()) return false;
    const char c = text[at + i];
    if (!is_ascii(c) || !is_ascii(beginning[i]) || c == '-' || c == '.' || c == ',' || c == '\'') {
      return true;
    }
    if (lower(c) != beginning[i]) return false;
  }
  return true;
}

std::uint64_t clause_bit(std::uint32_t clause) { return std::uint64_t{1} << (clause % 64); }

}  // namespace

Highlighter::Highlighter(const QueryPlan& plan, Language language, const Analyzer& analyzer)
    : plan_(plan), analyzer_(analyzer) {
  for (std::uint32_t clause = 0; clause < plan.clauses.size(); ++clause) {
    const PlannedClause& planned = plan.clauses[clause];
    if (planned.clause.occur == Occur::must_not) continue;
    if (planned.clause.phrase && planned.forms.size() > 1) phrases_.push_back(clause);
    for (std::uint32_t word = 0; word < planned.forms.size(); ++word) {
      for (const WordForm& form : planned.forms[word][static_cast<std::size_t>(language)]) {
        learn(form, {clause, word});
      }
    }
  }
}

void Highlighter::learn(const WordForm& form, Place place) {
  (form.acronym ? acronyms_ : words_)[form.text].push_back(place);
  const std::uint64_t clause = clause_bit(place.clause);
  const char first = lower(form.text.front());
  if (!is_ascii(first)) {
    beyond_ascii_ |= clause;
    return;
  }
  std::string beginning = form.text.substr(0, kBeginning);
  std::transform(beginning.begin(), beginning.end(), beginning.begin(), lower);
  auto& known = beginnings_.at(static_cast<std::size_t>(first));
  const auto same = std::find_if(known.begin(), known.end(),
                                 [&](const Beginning& other) { return other.text == beginning; });
  if (same != known.end()) {
    same->clauses |= clause;
  } else {
    known.push_back({std::move(beginning), clause});
  }
}

std::uint64_t Highlighter::possible_clauses(std::string_view text) const {
  std::uint64_t possible = 0;
  bool inside = false;  // of a word
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (!is_ascii(c)) {
      possible |= beyond_ascii_;
      inside = false;
      continue;
    }
    const bool word_byte = is_word_byte(c);
    if (word_byte && !inside) {
      for (const Beginning& beginning : beginnings_[static_cast<std::size_t>(lower(c))]) {
        if ((beginning.clauses & ~possible) != 0 && may_begin(text, at, beginning.text)) {
          possible |= beginning.clauses;
        }
      }
    }
    inside = word_byte;
  }
  return possible;
}

const std::vector<Highlighter::Place>* Highlighter::places_of(const Token& token) const {
  if (token.kind == TokenKind::acronym) {
    if (const auto at = acronyms_.find(token.acronym); at != acronyms_.end()) return &at->second;
  }
  const auto at = words_.find(token.word);
  return at == words_.end() ? nullptr : &at->second;
}

std::vector<Mark> Highlighter::marks(std::string_view text) const {
  std::vector<Mark> marks;
  if (possible_clauses(text) == 0) return marks;
  const std::vector<Token> tokens = analyzer_.analyze(text);
  for (const Token& token : tokens) {
    const std::vector<Place>* places = places_of(token);
    if (places == nullptr) continue;
    for (const Place place : *places) {
      const bool in_phrase = plan_.clauses[place.clause].forms.size() > 1;
      if (!in_phrase) marks.push_back({token.begin, token.end, place.clause});
    }
  }
  mark_phrases(tokens, marks);
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  return marks;
}

void Highlighter::mark_phrases(const std::vector<Token>& tokens, std::vector<Mark>& marks) const {
  const auto is_word = [&](const Token& token, std::uint32_t clause, std::uint32_t word) {
    const std::vector<Place>* places = places_of(token);
    return places != nullptr && std::any_of(places->begin(), places->end(), [&](Place place) {
             return place.clause == clause && place.word == word;
           });
  };
  std::vector<const Token*> row;  // the words by position; compounds stand beside, not in the row
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::compound) row.push_back(&token);
  }
  for (const std::uint32_t clause : phrases_) {
    const std::size_t size = plan_.clauses[clause].forms.size();
    for (std::size_t first = 0; first + size <= row.size(); ++first) {
      std::uint32_t word = 0;
      while (word < size && is_word(*row[first + word], clause, word)) ++word;
      if (word == size) marks.push_back({row[first]->begin, row[first + size - 1]->end, clause});
    }
  }
}

std::vector<TextRun> Highlighter::runs(std::string_view text, std::size_t begin, std::size_t end,
                                       std::span<const Mark> marks) {
  std::vector<TextRun> runs;
  const auto add = [&](std::size_t to, bool matched) {
    if (to <= begin) return;
    runs.push_back({std::string(text.substr(begin, to - begin)), matched});
    begin = to;
  };
  for (const Mark& mark : marks) {
    if (mark.end <= begin || mark.begin >= end) continue;
    add(std::max(mark.begin, begin), false);
    add(std::min(mark.end, end), true);
  }
  add(end, false);
  return runs;
}

}  // namespace gfmd
