#include "searchd/engine/explanation.h"

#include <string>

namespace gfmd {
namespace {

std::string words_of(const PlannedClause& clause) {
  std::string words;
  for (const Token& token : clause.clause.tokens) {
    if (!words.empty()) words += ' ';
    words += token.kind == TokenKind::acronym ? token.acronym : token.word;
  }
  return clause.clause.phrase ? '"' + words + '"' : words;
}

/// "child, children (en); child (es)"
std::string forms_of(const PlannedClause& clause) {
  std::string text;
  for (const Language language : kLanguages) {
    std::string forms;
    for (const WordForms& word : clause.forms) {
      for (const WordForm& form : word[static_cast<std::size_t>(language)]) {
        forms += (forms.empty() ? "" : ", ") + form.text;
      }
    }
    if (forms.empty()) continue;
    text += (text.empty() ? "" : "; ") + forms + " (" + std::string(language_code(language)) + ")";
  }
  return text.empty() ? "not in the index" : text;
}

}  // namespace

std::vector<Explanation> explain(const QueryPlan& plan) {
  std::vector<Explanation> lines;
  for (const PlannedClause& clause : plan.clauses) {
    const char* const role = clause.clause.occur == Occur::must       ? "required: "
                             : clause.clause.occur == Occur::must_not ? "excluded: "
                                                                      : "searched: ";
    lines.push_back({words_of(clause), role + forms_of(clause)});
  }
  for (const std::string& word : plan.ignored) lines.push_back({word, "left out: a common word"});
  return lines;
}

}  // namespace gfmd
