#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searchd/engine/field_scope.h"
#include "searchd/engine/query_plan.h"
#include "searchd/engine/search_response.h"
#include "stemmers/analyzer.h"

namespace gfmd {

/// Part of a text that a clause of the query matches.
struct Mark {
  std::size_t begin = 0;  // bytes, half-open
  std::size_t end = 0;
  std::uint32_t clause = 0;  // number of the plan's clause, or citation_clause()
};

/// The order of marks: by begin, what holds others before them.
[[nodiscard]] inline bool begins_before(const Mark& a, const Mark& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

/// Finds what a plan matches in a text of one language, by the same analyzer and the same forms
/// that matched in the index. A phrase or a term of several words is marked as a whole, and only
/// where it stands in a row; a concept's terms count as the clause that named it.
class Highlighter {
 public:
  /// `plan` and `analyzer` must outlive the Highlighter.
  /// `broader`: what finds a unit by a broader concept only is marked as well.
  Highlighter(const QueryPlan& plan, Language language, const Analyzer& analyzer,
              bool broader = false);

  /// Marks in order of begin; they may nest or touch. None of clauses that are not looked for at
  /// that place of a unit.
  [[nodiscard]] std::vector<Mark> marks(std::string_view text, TextPlace within = {}) const;

  /// The clauses that marks() could find in a text, bit i for clause i: a scan by the words' first
  /// letters, ten times faster than analysis. Never leaves out one that has a mark.
  [[nodiscard]] std::uint64_t possible_clauses(std::string_view text, TextPlace within = {}) const;

  /// What a passage cites within [begin, end) of its text and the plan names: as printed there, in
  /// order. Offsets into the passage's text.
  [[nodiscard]] std::vector<Mark> citations(const Passage& passage, std::size_t begin,
                                            std::size_t end) const;

  /// text[begin, end) in runs, those under `marks` matched.
  [[nodiscard]] static std::vector<TextRun> runs(std::string_view text, std::size_t begin,
                                                 std::size_t end, std::span<const Mark> marks);

 private:
  /// Words that are marked as a whole, where they stand in a row: a phrase, a term of a concept.
  struct Row {
    std::uint32_t clause = 0;
    std::uint32_t words = 0;
    const Wording* term = nullptr;  // nothing: a quotation, its words side by side
    [[nodiscard]] RowStep step_to(std::uint32_t word) const {
      return term == nullptr ? RowStep{} : term->step_to(word);
    }
  };
  static constexpr std::uint32_t kNoRow = ~0U;
  struct Place {
    std::uint32_t clause;
    std::uint32_t row;   // number of the row it is of, or kNoRow
    std::uint32_t word;  // its place in the row
  };
  void learn_clause(std::uint32_t number, const PlannedClause& planned, Language language);
  void learn_row(std::uint32_t number, const PlannedClause& planned, std::uint32_t first,
                 std::uint32_t words, Language language);
  void learn_concept(const PlannedConcept& planned, const QueryPlan& plan, Language language,
                     bool broader);
  void learn_terms(const IndexConcept& entry, std::uint32_t clause, Language language);
  void learn(const WordForm& form, Place place);
  /// Calls visit(place) for each place a token may have.
  template <typename Visit>
  void for_each_place(const Token& token, Visit&& visit) const;
  [[nodiscard]] bool looks_at(std::uint32_t clause, TextPlace place) const {
    return is_searched(plan_.clauses[clause].clause.scope, place);
  }
  [[nodiscard]] std::uint64_t clauses_at(TextPlace place) const;
  void mark_rows(const std::vector<Token>& tokens, std::vector<Mark>& marks) const;

  const QueryPlan& plan_;
  const Analyzer& analyzer_;
  std::unordered_map<std::string, std::vector<Place>> words_;
  std::unordered_map<std::string, std::vector<Place>> acronyms_;
  std::vector<Row> rows_;
  struct Beginning {
    std::string text;           // up to kBeginning bytes
    std::uint64_t clauses = 0;  // those with a form that begins so
  };
  std::array<std::vector<Beginning>, 128> beginnings_;  // by first byte
  std::uint64_t beyond_ascii_ = 0;  // clauses with a form that begins beyond ASCII
};

}  // namespace gfmd
