#include "searchd/engine/term_index.h"

#include <algorithm>

namespace gfmd {

std::string known_word_key(Language language, std::string_view word) {
  return std::string(language_code(language)).append(" ").append(word);
}

TermIndexer::TermIndexer() {
  for (const Language language : kLanguages) keys_.emplace_back(language);
}

template <typename FormOf>
void TermIndexer::add_term(std::uint32_t number, Language language, const std::string& term,
                           FormOf&& form_of) {
  const auto words = content_words(analyzer_.analyze(term), language);
  if (words.empty() || words.size() > kMaxWords) return;
  const TermKeys& keys = keys_[static_cast<std::size_t>(language)];
  terms_.emplace_back(keys.of_term(words, form_of(words.front())), number);
  for (const Token& word : words) {
    if (word.kind == TokenKind::word) words_.emplace_back(known_word_key(language, word.word), 0);
  }
}

void TermIndexer::add(std::uint32_t number, const ConceptTerms& terms) {
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const std::size_t compiled_in = terms.compiled_in[column];
    for (std::size_t i = compiled_in; i < terms.terms[column].size(); ++i) {
      add_term(number, language, terms.terms[column][i], [&](const Token& word) {
        const auto& capitals = terms.capitals_only;
        const bool in_capitals =
            word.kind == TokenKind::acronym &&
            std::find(capitals.begin(), capitals.end(), word.acronym) != capitals.end();
        return in_capitals ? TermKeys::Form::capitals : TermKeys::Form::any;
      });
    }
    if (compiled_in > 0) continue;
    for (const std::string& term : terms.asked_only[column]) {
      add_term(number, language, term, [](const Token&) { return TermKeys::Form::exact; });
    }
  }
}

TermIndex TermIndexer::finish() const { return {KeyTable::of(terms_), KeyTable::of(words_)}; }

}  // namespace gfmd
