#include "searchd/engine/search_warnings.h"

#include <iterator>
#include <string>
#include <utility>

#include "searchd/engine/query_warnings.h"

namespace gfmd {
namespace {

void add_cut_prefixes(const QueryPlan& plan, Language reader, std::vector<Warning>& warnings) {
  for (const Token& prefix : plan.cut_prefixes) {
    warnings.push_back(make_warning(WarningKind::prefix_cut, reader,
                                    {std::to_string(plan.prefix_words), prefix.word}));
    warnings.back().place = QueryPlace{prefix.begin, prefix.word + '*'};
  }
}

void add_uncited(const QueryPlan& plan, Language reader, std::vector<Warning>& warnings) {
  for (const PlannedReference& reference : plan.references) {
    if (reference.units > 0) continue;
    warnings.push_back(make_warning(WarningKind::uncited, reader, {reference.normal}));
    warnings.back().place = QueryPlace{reference.range.begin, reference.text};
  }
}

}  // namespace

Warning make_warning(WarningKind kind, Language reader,
                     std::initializer_list<std::string_view> arguments) {
  return {std::string(warning_code(kind)), warning_text(kind, reader, arguments), {}};
}

std::vector<Warning> plan_warnings(const QueryPlan& plan, Language reader) {
  std::vector<Warning> warnings;
  add_cut_prefixes(plan, reader, warnings);
  if (has_only_small_words(plan))
    warnings.push_back(make_warning(WarningKind::small_words, reader));
  add_uncited(plan, reader, warnings);
  return warnings;
}

std::vector<Warning> unchecked_warnings(const QueryPlan& plan,
                                        std::span<const std::uint32_t> clauses,
                                        std::string_view searched, Language reader) {
  QueryWarnings warnings(searched, reader);
  for (const std::uint32_t clause : clauses) {
    const std::vector<Token>& tokens = plan.clauses[clause].clause.tokens;
    warnings.add(WarningKind::costly_part, tokens.front().begin, tokens.back().end);
  }
  return warnings.take();
}

}  // namespace gfmd
