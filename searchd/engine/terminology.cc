#include "searchd/engine/terminology.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "stemmers/analyzer.h"
#include "stemmers/inflection.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

bool is_same(const Wording& a, const Wording& b) {
  if (a.starts_clause != b.starts_clause) return false;
  return std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                    [](const auto& forms_a, const auto& forms_b) {
                      return std::is_permutation(
                          forms_a.begin(), forms_a.end(), forms_b.begin(), forms_b.end(),
                          [](const WordForm& form_a, const WordForm& form_b) {
                            return form_a.text == form_b.text && form_a.acronym == form_b.acronym;
                          });
                    });
}

/// Of a word's family what is surely the same word.
std::vector<WordForm> inflections(const std::string& word, const Lexicon& lexicon,
                                  const Stemmer& stemmer) {
  const Language language = stemmer.language();
  auto forms = family_forms(word, lexicon, stemmer);
  const std::string letters = fold_accents(word);
  if (is_infinitive(language, letters)) return forms;
  const std::vector<std::string> keys = inflection_keys(language, word);
  const bool exact = lexicon.find(word) != nullptr;
  std::erase_if(forms, [&](const WordForm& form) {
    const std::string other = fold_accents(form.text);
    // "élève" is there, so "élevé" is another word.
    if (exact && other == letters && form.text != word) return true;
    return std::find(keys.begin(), keys.end(), inflection_key(language, other)) == keys.end();
  });
  return forms;
}

/// Looks a language's terms up in its lexicon.
class WordingFinder {
 public:
  WordingFinder(const Lexicon& lexicon, Language language, const Analyzer& analyzer)
      : lexicon_(lexicon), stemmer_(language), analyzer_(analyzer) {}

  void add(const std::string& term, std::vector<Wording>& wordings) const {
    const auto words = content_words(analyzer_.analyze(term), stemmer_.language());
    if (words.empty() || words.size() > TermIndexer::kMaxWords) return;
    Wording wording{term, {}, {}};
    for (const Token& word : words) {
      std::vector<WordForm> forms = forms_of(word);
      if (forms.empty()) return;  // the index cannot hold the term
      wording.words.push_back(std::move(forms));
      wording.starts_clause.push_back(word.starts_clause);
    }
    // Two terms of one stem ask for the same.
    const auto same = [&](const Wording& other) { return is_same(other, wording); };
    if (std::none_of(wordings.begin(), wordings.end(), same))
      wordings.push_back(std::move(wording));
  }

 private:
  [[nodiscard]] std::vector<WordForm> forms_of(const Token& word) const {
    if (word.kind != TokenKind::acronym) return inflections(word.word, lexicon_, stemmer_);
    if (lexicon_.find(word.word) == nullptr) return {};
    return {acronym_form(word.acronym)};
  }

  const Lexicon& lexicon_;
  Stemmer stemmer_;
  const Analyzer& analyzer_;
};

}  // namespace

struct Terminology::Slot {
  std::once_flag looked_up;
  IndexConcept entry;
};

Terminology::Terminology() = default;
Terminology::~Terminology() = default;
Terminology::Terminology(Terminology&&) noexcept = default;
Terminology& Terminology::operator=(Terminology&&) noexcept = default;

Terminology Terminology::build(std::vector<ConceptTerms> concepts, const Lexicons& lexicons) {
  Terminology built;
  TermIndexer indexer;
  for (std::uint32_t number = 0; number < concepts.size(); ++number) {
    const ConceptTerms& terms = concepts[number];
    const auto& compiled_in = terms.compiled_in;
    const bool is_compiled_in = std::any_of(compiled_in.begin(), compiled_in.end(),
                                            [](std::size_t count) { return count > 0; });
    if (is_compiled_in) built.compiled_in_ = &compiled_in_terms();
    indexer.add(number, terms);
  }
  built.own_ = indexer.finish();
  built.slots_ = std::make_unique<Slot[]>(concepts.size());
  built.concepts_ = std::move(concepts);
  built.lexicons_ = &lexicons;
  return built;
}

const IndexConcept& Terminology::at(std::uint32_t number) const {
  Slot& slot = slots_[number];
  std::call_once(slot.looked_up, [&] { slot.entry = look_up(concepts_[number]); });
  return slot.entry;
}

IndexConcept Terminology::look_up(const ConceptTerms& terms) const {
  static const thread_local Analyzer analyzer;
  IndexConcept entry;
  for (const Language language : kLanguages) {
    const auto column = static_cast<std::size_t>(language);
    const WordingFinder finder((*lexicons_)[column], language, analyzer);
    for (const std::string& term : terms.terms[column]) finder.add(term, entry.wordings[column]);
  }
  const auto link = [](const std::vector<std::uint32_t>& numbers, float share,
                       std::vector<ConceptLink>& links) {
    for (const std::uint32_t number : numbers) links.push_back({number, share});
  };
  link(terms.narrower, ranking::kNarrower, entry.links);
  link(terms.counterparts, ranking::kDemonym, entry.links);
  link(terms.broader, ranking::kBroader, entry.broader);
  return entry;
}

std::string_view Terminology::label(std::uint32_t number) const {
  for (const auto& terms : concepts_[number].terms) {
    if (!terms.empty()) return terms.front();
  }
  return {};
}

std::vector<std::string> Terminology::known_words(Language language) const {
  const std::string prefix = known_word_key(language, "");
  std::vector<std::string> words;
  const auto take = [&](const KeyTable& table) {
    for (std::size_t i = table.lower_bound(prefix);
         i < table.size() && table.key(i).starts_with(prefix); ++i) {
      words.emplace_back(table.key(i).substr(prefix.size()));
    }
  };
  if (compiled_in_ != nullptr) take(compiled_in_->words);
  const auto middle = static_cast<std::ptrdiff_t>(words.size());
  take(own_.words);
  std::inplace_merge(words.begin(), words.begin() + middle, words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool Terminology::knows_word(Language language, const std::string& word) const {
  const std::string key = known_word_key(language, word);
  return own_.words.contains(key) || (compiled_in_ != nullptr && compiled_in_->words.contains(key));
}

bool Terminology::begins(std::string_view key) const {
  return own_.terms.begins(key) || (compiled_in_ != nullptr && compiled_in_->terms.begins(key));
}

std::vector<std::uint32_t> Terminology::numbers(std::string_view key) const {
  std::vector<std::uint32_t> numbers = own_.terms.numbers(key);
  if (compiled_in_ == nullptr) return numbers;
  const std::vector<std::uint32_t> more = compiled_in_->terms.numbers(key);
  numbers.insert(numbers.end(), more.begin(), more.end());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::vector<Terminology::Found> Terminology::find(std::span<const Token> words,
                                                  const std::vector<bool>& small) const {
  std::vector<Found> found;
  std::vector<std::vector<std::string>> parts(words.size());  // by word, what it may stand for
  for (const Language language : kLanguages) {
    const TermKeys keys(language);
    for (std::size_t i = 0; i < words.size(); ++i) parts[i] = keys.of_word(words[i]);
    for (std::size_t first = 0; first < words.size(); ++first) {
      find_from(first, language, words, parts, small, found);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.first != b.first ? a.first < b.first : a.count > b.count;
  });
  return found;
}

void Terminology::find_from(std::size_t first, Language language, std::span<const Token> words,
                            std::span<const std::vector<std::string>> parts,
                            const std::vector<bool>& small, std::vector<Found>& found) const {
  // What the words so far may be the beginning of, the last one used.
  std::vector<std::string> open;
  // The same, the last one used or a small one passed over; whether a clause started since.
  struct Passing {
    std::string key;
    bool clause = false;
  };
  std::vector<Passing> passing;
  for (const std::string& part : parts[first]) open.push_back(TermKeys::begin(language, part));
  for (std::size_t count = 1;; ++count) {
    std::erase_if(open, [&](const std::string& key) { return !begins(key); });
    for (const std::string& key : open) {
      for (const std::uint32_t number : numbers(key)) {
        found.push_back({number, first, count, language});
      }
    }
    const std::size_t next = first + count;
    if (next == parts.size() || (open.empty() && passing.empty())) return;
    for (std::string& key : open) passing.push_back({std::move(key), false});
    open.clear();
    for (Passing& before : passing) {
      before.clause = before.clause || words[next].starts_clause;
      for (const std::string& part : parts[next]) {
        open.push_back(TermKeys::extend(before.key, part, true));
        if (!before.clause) open.push_back(TermKeys::extend(before.key, part, false));
      }
    }
    if (small.empty() || !small[next]) passing.clear();
  }
}

}  // namespace gfmd
