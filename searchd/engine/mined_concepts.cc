#include "searchd/engine/mined_concepts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/term.h"
#include "corpus/text_words.h"
#include "searchd/engine/term_index.h"
#include "stemmers/analyzer.h"
#include "stemmers/inflection.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

using Words = std::vector<std::string>;  // that carry a term, without inflections, sorted

Words words_of(std::string_view term, Language language) {
  Words words;
  for (const TextWord& word : text_words(term)) {
    const std::string printed = fold_case(term.substr(word.begin, word.end - word.begin));
    if (is_stop_word(language, printed) && !is_negation(printed)) continue;
    words.push_back(inflection_key(language, word.folded));
  }
  return words;
}

/// Whether one has all the words of the other, two at least.
bool is_extended(Words a, Words b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= 2 && std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool holds(const std::vector<std::string>& terms, const std::string& term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

/// Single letters ("M&D") would be found wherever letters stand.
bool has_single_letters(std::string_view acronym) {
  const auto words = text_words(acronym);
  return std::any_of(words.begin(), words.end(),
                     [](const TextWord& word) { return word.folded.size() == 1; });
}

class Joiner {
 public:
  explicit Joiner(std::vector<ConceptTerms> known) : concepts_(std::move(known)) {
    for (const Language language : kLanguages) keys_.emplace_back(language);
    for (std::uint32_t number = 0; number < concepts_.size(); ++number) {
      for (const Language language : kLanguages) {
        const auto& known_terms = terms(number, language);
        std::size_t i = concepts_[number].compiled_in[static_cast<std::size_t>(language)];
        if (i > 0) compiled_in_ = &compiled_in_terms();
        for (; i < known_terms.size(); ++i) learn(number, known_terms[i], language);
      }
    }
  }

  void add(const Acronym& mined, bool is_word) {
    const Words words = words_of(mined.long_form, mined.language);
    if (words.empty()) return;
    std::optional<std::uint32_t> number = with_long_form(mined);
    if (!number) number = of_the_unit(mined);
    if (!number) number = with_extended_form(mined, words);
    if (!number) {
      number = static_cast<std::uint32_t>(concepts_.size());
      concepts_.push_back({ConceptOrigin::acronym, {}, {}});
    }
    in_unit_.try_emplace(mined.acronym + '\t' + mined.unit, *number);
    if (!has_long_form_) learn_term(*number, mined.long_form, mined.language);
    if (!holds(terms(*number, mined.language), mined.acronym)) {
      learn_term(*number, mined.acronym, mined.language);
      if (is_word) concepts_[*number].capitals_only.push_back(mined.acronym);
    }
  }

  [[nodiscard]] std::vector<ConceptTerms> finish() { return std::move(concepts_); }

 private:
  using Numbers = std::vector<std::uint32_t>;

  std::vector<std::string>& terms(std::uint32_t number, Language language) {
    return concepts_[number].terms[static_cast<std::size_t>(language)];
  }

  [[nodiscard]] std::string key_of(const std::string& term, Language language,
                                   TermKeys::Form form = TermKeys::Form::any) const {
    return keys_[static_cast<std::size_t>(language)].of_term(
        content_words(analyzer_.analyze(term), language), form);
  }

  void learn(std::uint32_t number, const std::string& term, Language language) {
    Numbers& numbers = learnt_[key_of(term, language)];
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  }

  void learn_term(std::uint32_t number, const std::string& term, Language language) {
    terms(number, language).push_back(term);
    learn(number, term, language);
  }

  void add_numbers(const std::string& key, Numbers& numbers) const {
    if (compiled_in_ != nullptr) {
      const Numbers found = compiled_in_->terms.numbers(key);
      numbers.insert(numbers.end(), found.begin(), found.end());
    }
    const auto learnt = learnt_.find(key);
    if (learnt != learnt_.end()) {
      numbers.insert(numbers.end(), learnt->second.begin(), learnt->second.end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  }

  [[nodiscard]] bool has_acronym(std::uint32_t number, const Acronym& mined) const {
    const auto& by_language = concepts_[number].terms;
    return std::any_of(by_language.begin(), by_language.end(),
                       [&](const auto& each) { return holds(each, mined.acronym); });
  }

  /// Of several concepts with the long form, one that has the acronym too; else a name.
  std::optional<std::uint32_t> with_long_form(const Acronym& mined) {
    Numbers numbers;
    add_numbers(key_of(mined.long_form, mined.language), numbers);
    has_long_form_ = !numbers.empty();
    if (!has_long_form_) return std::nullopt;
    auto at = std::find_if(numbers.begin(), numbers.end(),
                           [&](std::uint32_t number) { return has_acronym(number, mined); });
    if (at == numbers.end()) {
      at = std::find_if(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
        const ConceptOrigin origin = concepts_[number].origin;
        return origin == ConceptOrigin::name || origin == ConceptOrigin::acronym;
      });
    }
    return at == numbers.end() ? numbers.front() : *at;
  }

  [[nodiscard]] std::optional<std::uint32_t> of_the_unit(const Acronym& mined) const {
    const auto found = in_unit_.find(mined.acronym + '\t' + mined.unit);
    return found == in_unit_.end() ? std::nullopt : std::optional(found->second);
  }

  std::optional<std::uint32_t> with_extended_form(const Acronym& mined, const Words& words) {
    Numbers numbers;
    for (const Language language : kLanguages) {
      add_numbers(key_of(mined.acronym, language), numbers);
      add_numbers(key_of(mined.acronym, language, TermKeys::Form::capitals), numbers);
    }
    for (const std::uint32_t number : numbers) {
      if (!has_acronym(number, mined)) continue;
      for (const std::string& term : terms(number, mined.language)) {
        if (is_extended(words, words_of(term, mined.language))) return number;
      }
    }
    return std::nullopt;
  }

  std::vector<ConceptTerms> concepts_;
  Analyzer analyzer_;
  std::vector<TermKeys> keys_;                              // by Language
  const TermIndex* compiled_in_ = nullptr;                  // where a concept has terms in it
  std::unordered_map<std::string, Numbers> learnt_;         // by key, of the other terms
  std::unordered_map<std::string, std::uint32_t> in_unit_;  // by acronym and unit
  bool has_long_form_ = false;                              // of the pair being added
};

/// In how many documents an acronym stands in capitals, in the field where it is most common.
using AcronymCounts = std::unordered_map<std::string, std::uint32_t>;
AcronymCounts count_acronyms(const IndexReader& index, Language language) {
  AcronymCounts counts;
  for (const TextField field : kTextFields) {
    index.for_each_term(acronym_prefix(field, language),
                        [&](std::string_view acronym, std::uint32_t documents) {
                          std::uint32_t& count = counts[std::string(acronym)];
                          count = std::max(count, documents);
                        });
  }
  return counts;
}

}  // namespace

std::vector<ConceptTerms> join_acronyms(std::vector<ConceptTerms> known,
                                        std::span<const Acronym> mined,
                                        const std::function<bool(const Acronym&)>& is_word) {
  constexpr std::uint64_t kRarer = 10;
  Joiner joiner(std::move(known));
  for (std::size_t first = 0; first < mined.size();) {
    std::size_t next = first;
    for (; next < mined.size() && mined[next].acronym == mined[first].acronym &&
           mined[next].language == mined[first].language;
         ++next) {
      const bool rare = kRarer * mined[next].count < mined[first].count;
      if (next - first >= kMostReadings || rare || has_single_letters(mined[next].acronym))
        continue;
      joiner.add(mined[next], is_word(mined[next]));
    }
    first = next;
  }
  return joiner.finish();
}

std::vector<ConceptTerms> concepts_of(const IndexReader& index, const Lexicons& lexicons) {
  const std::vector<Acronym> mined = index.acronyms();
  std::vector<ConceptTerms> known = compiled_in_concepts();
  for (ConceptTerms& terms : known) {
    for (std::size_t column = 0; column < kLanguageCount; ++column) {
      terms.compiled_in[column] = terms.terms[column].size();
    }
  }
  if (mined.empty()) return known;
  std::array<AcronymCounts, kLanguageCount> counts;
  for (const Language language : kLanguages) {
    counts[static_cast<std::size_t>(language)] = count_acronyms(index, language);
  }
  return join_acronyms(std::move(known), mined, [&](const Acronym& acronym) {
    const auto column = static_cast<std::size_t>(acronym.language);
    const LexiconEntry* const word = lexicons[column].find(fold_case(acronym.acronym));
    const auto count = counts[column].find(acronym.acronym);
    const std::uint32_t in_capitals = count == counts[column].end() ? 0 : count->second;
    return word != nullptr && word->documents > 2 * std::uint64_t{in_capitals};
  });
}

}  // namespace gfmd
