#include "searchd/engine/highlighter.h"

#include <algorithm>

#include "searchd/engine/citation.h"
#include "searchd/engine/ranking.h"
#include "stemmers/stop_words.h"

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

Highlighter::Highlighter(const QueryPlan& plan, Language language, const Analyzer& analyzer,
                         bool broader)
    : plan_(plan), analyzer_(analyzer) {
  for (std::uint32_t clause = 0; clause < plan.clauses.size(); ++clause) {
    if (plan.clauses[clause].clause.occur == Occur::must_not) continue;
    learn_clause(clause, plan.clauses[clause], language);
  }
  for (const PlannedConcept& planned : plan.concepts) {
    learn_concept(planned, plan, language, broader);
  }
}

void Highlighter::learn_clause(std::uint32_t number, const PlannedClause& planned,
                               Language language) {
  const QueryClause& clause = planned.clause;
  const auto words = static_cast<std::uint32_t>(planned.forms.size());
  if (clause.slop != 0) {
    // In any order, so each by itself; small words of the quotation stand everywhere.
    for (std::uint32_t word = 0; word < words; ++word) {
      if (words > 1 && is_stop_word(language, clause.tokens[word].word)) continue;
      learn_row(number, planned, word, 1, language);
    }
    return;
  }
  for (const NearOperand& operand : clause.near) {
    for (const NearOperand::Row& row : operand.rows) {
      learn_row(number, planned, row.first, row.count, language);
    }
  }
  if (clause.near.empty()) learn_row(number, planned, 0, words, language);
}

void Highlighter::learn_row(std::uint32_t number, const PlannedClause& planned, std::uint32_t first,
                            std::uint32_t words, Language language) {
  std::uint32_t row = kNoRow;
  if (words > 1) {
    row = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back({number, words});
  }
  for (std::uint32_t word = 0; word < words; ++word) {
    for (const WordForm& form : planned.forms[first + word][static_cast<std::size_t>(language)]) {
      learn(form, {number, row, word});
    }
  }
}

void Highlighter::learn_concept(const PlannedConcept& planned, const QueryPlan& plan,
                                Language language, bool broader) {
  const IndexConcept& entry = plan.terminology->at(planned.number);
  learn_terms(entry, planned.first, language);
  const auto learn_all = [&](const std::vector<ConceptLink>& links) {
    for (const ConceptLink& link : links) {
      learn_terms(plan.terminology->at(link.number), planned.first, language);
    }
  };
  learn_all(entry.links);
  if (broader) learn_all(entry.broader);
}

void Highlighter::learn_terms(const IndexConcept& entry, std::uint32_t clause, Language language) {
  for (const Wording& wording : entry.wordings[static_cast<std::size_t>(language)]) {
    const auto words = static_cast<std::uint32_t>(wording.words.size());
    std::uint32_t row = kNoRow;
    if (words > 1) {
      row = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back({clause, words, &wording});
    }
    for (std::uint32_t word = 0; word < words; ++word) {
      for (const WordForm& form : wording.words[word]) learn(form, {clause, row, word});
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

/// The clauses that are looked for at a place, a bit each.
std::uint64_t Highlighter::clauses_at(TextPlace place) const {
  std::uint64_t clauses = 0;
  for (std::uint32_t clause = 0; clause < plan_.clauses.size(); ++clause) {
    if (looks_at(clause, place)) clauses |= clause_bit(clause);
  }
  return clauses;
}

std::uint64_t Highlighter::possible_clauses(std::string_view text, TextPlace within) const {
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
  return possible & clauses_at(within);
}

template <typename Visit>
void Highlighter::for_each_place(const Token& token, Visit&& visit) const {
  const auto visit_all = [&](const auto& known, const std::string& text) {
    const auto at = known.find(text);
    if (at == known.end()) return;
    for (const Place& place : at->second) visit(place);
  };
  if (token.kind == TokenKind::acronym) visit_all(acronyms_, token.acronym);
  visit_all(words_, token.word);
}

std::vector<Mark> Highlighter::marks(std::string_view text, TextPlace within) const {
  std::vector<Mark> marks;
  if (possible_clauses(text, within) == 0) return marks;
  const std::vector<Token> tokens = analyzer_.analyze(text);
  for (const Token& token : tokens) {
    for_each_place(token, [&](const Place& place) {
      if (place.row == kNoRow) marks.push_back({token.begin, token.end, place.clause});
    });
  }
  mark_rows(tokens, marks);
  std::erase_if(marks, [&](const Mark& mark) { return !looks_at(mark.clause, within); });
  std::stable_sort(marks.begin(), marks.end(), begins_before);
  return marks;
}

std::vector<Mark> Highlighter::citations(const Passage& passage, std::size_t begin,
                                         std::size_t end) const {
  std::vector<Mark> marks;
  if (plan_.references.empty()) return marks;
  for (const Reference& cited : passage.references) {
    if (cited.begin < begin || cited.end > end) continue;
    for (std::size_t i = 0; i < plan_.references.size(); ++i) {
      if (!is_same(cited, plan_.references[i])) continue;
      marks.push_back({cited.begin, cited.end, citation_clause(plan_, i, false)});
      if (!is_same_place(cited, plan_.references[i])) continue;
      marks.push_back({cited.begin, cited.end, citation_clause(plan_, i, true)});
    }
  }
  return marks;
}

/// Follows every row from its first word to its last, the words by position: compounds stand
/// beside, not in the row.
void Highlighter::mark_rows(const std::vector<Token>& tokens, std::vector<Mark>& marks) const {
  struct Open {
    std::uint32_t row;
    std::uint32_t words;     // found so far
    std::uint32_t position;  // of the last one
    std::size_t begin;       // bytes
  };
  if (rows_.empty()) return;
  std::vector<Open> open;
  std::vector<Open> longer;
  std::uint32_t clause = 0;  // where the last one started
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::compound) continue;
    if (token.starts_clause) clause = token.position;
    std::erase_if(open, [&](const Open& each) {
      return token.position > each.position + rows_[each.row].step_to(each.words).max;
    });
    longer.clear();
    for_each_place(token, [&](const Place& place) {
      if (place.row == kNoRow) return;
      if (place.word == 0) longer.push_back({place.row, 1, token.position, token.begin});
      for (const Open& each : open) {
        if (each.row != place.row || each.words != place.word) continue;
        if (!rows_[each.row].step_to(place.word).leads(each.position, token.position, clause)) {
          continue;
        }
        longer.push_back({each.row, each.words + 1, token.position, each.begin});
      }
    });
    for (const Open& each : longer) {
      const Row& row = rows_[each.row];
      if (each.words == row.words)
        marks.push_back({each.begin, token.end, row.clause});
      else
        open.push_back(each);
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
