#include "searchd/engine/query_plan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "searchd/engine/prefix_expansion.h"
#include "stemmers/inflection.h"
#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

bool can_be_ignored(const QueryClause& clause, Language language) {
  if (clause.phrase || clause.prefixes != 0 || clause.occur != Occur::should) return false;
  const Token& token = clause.tokens.front();
  return token.kind == TokenKind::word && is_stop_word(language, token.word);
}

/// Whether a clause is a word, or a compound of words, that a concept may be named by.
bool is_open(const QueryClause& clause) {
  return !clause.phrase && clause.occur != Occur::must_not && clause.scope == TextScope::anywhere &&
         clause.prefixes == 0;
}

bool is_compound(const QueryClause& clause) {
  return clause.tokens.front().kind == TokenKind::compound;
}

/// Terms in the query's own language are meant rather than words of another that look the same: one
/// that the language knows itself ("policies") is no word of another ("policías").
void keep_own_language(std::vector<Terminology::Found>& found, std::span<const Token> words,
                       const Lexicons& lexicons, Language language) {
  const Lexicon& own = lexicons[static_cast<std::size_t>(language)];
  std::erase_if(found, [&](const Terminology::Found& each) {
    if (each.language == language) return false;
    const auto span = words.subspan(each.first, each.count);
    return std::all_of(span.begin(), span.end(), [&](const Token& word) {
      return word.kind == TokenKind::word && own.find(word.word) != nullptr;
    });
  });
  const auto has_own = [&](const Terminology::Found& other) {
    return std::any_of(found.begin(), found.end(), [&](const Terminology::Found& own_term) {
      return own_term.language == language && own_term.first == other.first &&
             own_term.count == other.count;
    });
  };
  std::vector<Terminology::Found> kept;
  std::copy_if(
      found.begin(), found.end(), std::back_inserter(kept),
      [&](const Terminology::Found& each) { return each.language == language || !has_own(each); });
  found = std::move(kept);
}

/// A demonym is one only where no longer term is met ("Dominican Republic", "African Union") and
/// the word is not a name by itself: Spanish "china" is the country first.
void drop_demonyms_in_names(std::vector<Terminology::Found>& found,
                            const Terminology& terminology) {
  const std::vector<Terminology::Found> all = found;
  std::erase_if(found, [&](const Terminology::Found& each) {
    if (terminology.origin(each.number) != ConceptOrigin::demonym) return false;
    return std::any_of(all.begin(), all.end(), [&](const Terminology::Found& other) {
      const bool apart =
          other.first + other.count <= each.first || each.first + each.count <= other.first;
      if (apart || other.count < each.count) return false;
      return other.count > each.count || terminology.origin(other.number) == ConceptOrigin::name;
    });
  });
}

/// Words in a row that a concept may be named by.
struct ConceptWords {
  std::vector<Token> words;
  std::vector<std::uint32_t> clause_of;  // by word: its clause in the plan, or the next one's
  std::vector<bool> ignored;             // by word: it is not searched and has no clause
  std::vector<bool> small;               // those of them that may stand within a term

  void add(const QueryClause& clause, std::size_t planned, bool is_ignored) {
    words.push_back(clause.tokens.front());
    clause_of.push_back(static_cast<std::uint32_t>(planned));
    ignored.push_back(is_ignored);
    small.push_back(is_ignored && !is_negation(words.back().word));
  }
};

/// The clauses of words first .. first + count - 1; nothing when none of them is searched.
std::optional<PlannedConcept> span_of(const Terminology::Found& found, const ConceptWords& words) {
  std::optional<PlannedConcept> span;
  for (std::size_t i = found.first; i < found.first + found.count; ++i) {
    if (words.ignored[i]) continue;
    if (!span) span = PlannedConcept{words.clause_of[i], 0, found.number};
    span->last = words.clause_of[i];
  }
  return span;
}

void add_once(std::vector<PlannedConcept>& concepts, const PlannedConcept& planned) {
  const auto same = [&](const PlannedConcept& other) {
    return other.first == planned.first && other.last == planned.last &&
           other.number == planned.number;
  };
  if (std::none_of(concepts.begin(), concepts.end(), same)) concepts.push_back(planned);
}

/// The concepts named within one row of words, which what is quoted or excluded ends.
void plan_concepts(QueryPlan& plan, const ConceptWords& words, const Lexicons& lexicons) {
  auto found = plan.terminology->find(words.words, words.small);
  keep_own_language(found, words.words, lexicons, plan.language);
  drop_demonyms_in_names(found, *plan.terminology);
  std::vector<PlannedConcept> spans;  // of several clauses
  for (const auto& each : found) {
    const auto span = span_of(each, words);
    if (!span) continue;
    if (span->first == span->last)
      add_once(plan.concepts, *span);
    else
      spans.push_back(*span);
  }
  // The longest at each place, left to right: "child detention" before "detention".
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  const PlannedConcept* taken = nullptr;
  for (const PlannedConcept& span : spans) {
    const bool another_reading =
        taken != nullptr && span.first == taken->first && span.last == taken->last;
    if (taken != nullptr && span.first <= taken->last && !another_reading) continue;
    add_once(plan.concepts, span);
    taken = &span;
  }
}

/// Marks the words of each row that are left out: grammar beside what carries matter.
void find_ignored(const QueryNode& node, const Query& query, Language language,
                  std::vector<bool>& ignored) {
  for (const QueryNode& child : node.children) find_ignored(child, query, language, ignored);
  if (node.kind != QueryNode::Kind::row) return;
  const auto is_ignorable = [&](const QueryNode& child) {
    return child.kind == QueryNode::Kind::clause &&
           can_be_ignored(query.clauses[child.leaf], language);
  };
  if (std::all_of(node.children.begin(), node.children.end(), is_ignorable)) return;
  for (const QueryNode& child : node.children) {
    if (is_ignorable(child)) ignored[child.leaf] = true;
  }
}

/// The tree without the clauses left out, the others by their numbers in the plan.
QueryNode plan_node(const QueryNode& node, const std::vector<bool>& ignored,
                    std::span<const std::uint32_t> numbers) {
  QueryNode planned{node.kind, node.occur, node.leaf, {}};
  if (node.kind == QueryNode::Kind::clause) planned.leaf = numbers[node.leaf];
  for (const QueryNode& child : node.children) {
    if (child.kind == QueryNode::Kind::clause && ignored[child.leaf]) continue;
    planned.children.push_back(plan_node(child, ignored, numbers));
  }
  return planned;
}

/// Whether a token of a clause stands for itself rather than for all its inflections.
bool is_quoted(const QueryClause& clause, std::size_t token) {
  if (clause.near.empty()) return clause.phrase;
  for (const NearOperand& operand : clause.near) {
    for (const NearOperand::Row& row : operand.rows) {
      if (token >= row.first && token < row.first + row.count) return row.quoted;
    }
  }
  return true;
}

/// The query's language, where it knows the word: by its texts, the thesaurus or as a small word.
std::optional<Language> known_language(const Token& token, const Lexicons& lexicons,
                                       const QueryPlan& plan) {
  const bool is_known =
      is_stop_word(plan.language, token.word) ||
      !lexicons[static_cast<std::size_t>(plan.language)].same_letters(token.word).empty() ||
      (plan.terminology != nullptr && plan.terminology->knows_word(plan.language, token.word));
  return is_known ? std::optional(plan.language) : std::nullopt;
}

/// `alone`: the clause is all of the query.
PlannedClause plan_clause(const QueryClause& clause, const Lexicons& lexicons, bool alone,
                          QueryPlan& plan) {
  PlannedClause planned{clause, {}};
  for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
    const Token& token = clause.tokens[i];
    const bool quoted = is_quoted(clause, i);
    if (((clause.prefixes >> i) & 1U) != 0) {
      PrefixForms expanded = expand_prefix(token, lexicons, quoted, plan.prefix_words);
      const auto same = [&](const Token& other) { return other.word == token.word; };
      if (expanded.cut && std::none_of(plan.cut_prefixes.begin(), plan.cut_prefixes.end(), same)) {
        plan.cut_prefixes.push_back(token);
      }
      planned.forms.push_back(std::move(expanded.forms));
    } else {
      planned.forms.push_back(
          quoted ? expand_phrase_word(token, lexicons)
                 : expand_word(token, lexicons, alone, known_language(token, lexicons, plan)));
    }
  }
  return planned;
}

}  // namespace

Language guess_language(const Query& query, const Lexicons& lexicons, Language reader) {
  std::array<int, kLanguageCount> votes{};
  votes[static_cast<std::size_t>(reader)] = 1;
  for (const QueryClause& clause : query.clauses) {
    for (const Token& token : clause.tokens) {
      for (const Language language : kLanguages) {
        const auto column = static_cast<std::size_t>(language);
        if (is_stop_word(language, token.word)) votes[column] += 4;
        if (lexicons[column].find(token.word) != nullptr) votes[column] += 2;
      }
    }
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  return static_cast<Language>(most - votes.begin());
}

bool has_only_small_words(const QueryPlan& plan) {
  if (plan.clauses.empty() || !plan.concepts.empty()) return false;
  return std::all_of(plan.clauses.begin(), plan.clauses.end(), [&](const PlannedClause& planned) {
    return can_be_ignored(planned.clause, plan.language) &&
           planned.clause.scope == TextScope::anywhere;
  });
}

QueryPlan plan_query(const Query& query, const Lexicons& lexicons, const Terminology* terminology,
                     Language reader) {
  QueryPlan plan;
  plan.terminology = terminology;
  plan.language = guess_language(query, lexicons, reader);
  std::size_t prefixes = 0;
  for (const QueryClause& clause : query.clauses) {
    prefixes += static_cast<std::size_t>(std::popcount(clause.prefixes));
  }
  plan.prefix_words = words_of_prefix(prefixes);
  std::vector<bool> ignored(query.clauses.size());
  find_ignored(query.root, query, plan.language, ignored);
  std::vector<std::uint32_t> numbers;  // in the plan, by clause
  std::vector<ConceptWords> rows(1);
  std::uint32_t run = 0;
  for (std::size_t i = 0; i < query.clauses.size(); ++i) {
    const QueryClause& clause = query.clauses[i];
    if (!is_open(clause) || clause.run != run) rows.emplace_back();
    run = clause.run;
    const bool is_word = is_open(clause) && !is_compound(clause);
    numbers.push_back(static_cast<std::uint32_t>(plan.clauses.size()));
    if (is_word) rows.back().add(clause, plan.clauses.size(), ignored[i]);
    if (ignored[i]) {
      plan.ignored.push_back(clause.tokens.front().word);
      continue;
    }
    plan.clauses.push_back(plan_clause(clause, lexicons, query.clauses.size() == 1, plan));
  }
  plan.root = plan_node(query.root, ignored, numbers);
  if (terminology == nullptr) return plan;
  for (const ConceptWords& row : rows) plan_concepts(plan, row, lexicons);
  return plan;
}

}  // namespace gfmd
