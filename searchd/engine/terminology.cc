#include "searchd/engine/terminology.h"

#include <algorithm>
#include <utility>

#include "corpus/schema.h"
#include "searchd/engine/ranking.h"
#include "stemmers/analyzer.h"
#include "stemmers/inflection.h"
#include "stemmers/stemmer.h"
#include "stemmers/stop_words.h"
#include "stemmers/unicode.h"
#include "stemmers/variants.h"

namespace gfmd {
namespace {

std::string acronym_key(std::string_view acronym) { return "=" + std::string(acronym); }

/// Of an acronym that is known in capitals only.
std::string capitals_key(std::string_view acronym) { return "!" + std::string(acronym); }

std::string upper_ascii(std::string_view word) {
  std::string upper(word);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string stem_key(const Stemmer& stemmer, std::string_view letters) {
  return "~" + stemmer.stem(letters);
}

/// The keys of what is the same word but for number and gender, however English spells it.
std::vector<std::string> inflection_keys(Language language, const std::string& word) {
  std::vector<std::string> keys{inflection_key(language, fold_accents(word))};
  for (const WordVariant& variant : word_variants(language, word)) {
    if (variant.kind != VariantKind::spelling) continue;
    keys.push_back(inflection_key(language, fold_accents(variant.word)));
  }
  return keys;
}

/// The keys a word of a query is looked for under. Accents first: what is typed without them must
/// name the same concept.
std::vector<std::string> keys_of(const Token& word, Language language, const Stemmer& stemmer) {
  const std::string letters = fold_accents(word.word);
  std::vector<std::string> keys = inflection_keys(language, word.word);
  // Letters that are no word have no stem: "DOL" is not Spanish "doler".
  if (word.kind != TokenKind::acronym || is_infinitive(language, letters)) {
    keys.push_back(stem_key(stemmer, letters));
  }
  if (word.kind == TokenKind::acronym) {
    keys.push_back(acronym_key(word.acronym));
    keys.push_back(capitals_key(word.acronym));
  } else if (!is_stop_word_anywhere(word.word)) {
    keys.push_back(acronym_key(upper_ascii(word.word)));
  }
  return keys;
}

/// The one key under which a term's word is kept.
std::string key_of(const Token& word, Language language, const Stemmer& stemmer) {
  if (word.kind == TokenKind::acronym) return acronym_key(word.acronym);
  const std::string letters = fold_accents(word.word);
  return is_infinitive(language, letters) ? stem_key(stemmer, letters)
                                          : inflection_key(language, letters);
}

/// Languages have their own stems, so their keys are kept apart.
std::string first_key(Language language, const std::string& key) {
  return std::string(language_code(language)) + ' ' + key;
}

/// What stands between the keys of a term's words.
std::string separator(bool starts_clause) { return starts_clause ? " , " : " "; }

bool is_article(Language language, const std::string& word) {
  static constexpr std::array<std::string_view, 3> kEnglish{"a", "an", "the"};
  static constexpr std::array<std::string_view, 9> kSpanish{"el", "la",  "las",  "lo",  "los",
                                                            "un", "una", "unas", "unos"};
  static constexpr std::array<std::string_view, 6> kFrench{"des", "la", "le", "les", "un", "une"};
  const auto in = [&](const auto& articles) {
    return std::find(articles.begin(), articles.end(), word) != articles.end();
  };
  switch (language) {
    case Language::en:
      return in(kEnglish);
    case Language::es:
      return in(kSpanish);
    case Language::fr:
      return in(kFrench);
  }
  return false;
}

/// Takes words out; what a clause starts with then is the next one left.
template <typename IsLeftOut>
void leave_out(std::vector<Token>& tokens, IsLeftOut&& is_left_out) {
  bool starts_clause = false;
  std::erase_if(tokens, [&](Token& token) {
    starts_clause = starts_clause || token.starts_clause;
    if (is_left_out(token)) return true;
    token.starts_clause = std::exchange(starts_clause, false);
    return false;
  });
}

/// The words of a term that carry it. All but articles, where a single one would be left: "laid
/// off" is not "laid".
std::vector<Token> content_words(std::vector<Token> tokens, Language language) {
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::compound; });
  const auto is_small = [&](const Token& token) {
    return token.kind != TokenKind::acronym && is_stop_word(language, token.word) &&
           !is_negation(token.word);
  };
  const auto small = std::count_if(tokens.begin(), tokens.end(), is_small);
  const auto content = static_cast<std::ptrdiff_t>(tokens.size()) - small;
  if (content > 1) {
    leave_out(tokens, is_small);
  } else if (content == 1) {
    leave_out(tokens, [&](const Token& token) {
      return is_small(token) && is_article(language, token.word);
    });
  }
  return tokens;
}

}  // namespace

class Terminology::Builder {
 public:
  explicit Builder(const Lexicons& lexicons) : lexicons_(lexicons) {
    for (const Language language : kLanguages) stemmers_.emplace_back(language);
  }

  void add(const ConceptTerms& terms) {
    const auto number = static_cast<std::uint32_t>(built_.concepts_.size());
    IndexConcept& added = built_.concepts_.emplace_back();
    added.origin = terms.origin;
    for (const Language language : kLanguages) {
      const auto column = static_cast<std::size_t>(language);
      for (const std::string& term : terms.terms[column]) {
        if (added.label.empty()) added.label = term;
        const auto words = content_words(analyzer_.analyze(term), language);
        if (words.empty() || words.size() > kMaxWords) continue;
        learn_key(words, language, number, terms.capitals_only);
        learn_wording(term, words, language, added.wordings[column]);
      }
    }
  }

  /// `concepts` are those added, in their order.
  Terminology finish(std::span<const ConceptTerms> concepts) {
    for (std::size_t number = 0; number < concepts.size(); ++number) {
      link(concepts[number], built_.concepts_[number]);
    }
    for (auto& words : built_.known_words_) {
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
    }
    return std::move(built_);
  }

 private:
  void link(const ConceptTerms& terms, IndexConcept& entry) {
    const auto add = [&](const std::vector<std::uint32_t>& numbers, float share,
                         std::vector<ConceptLink>& links) {
      for (const std::uint32_t number : numbers) {
        if (has_wording(built_.concepts_[number])) links.push_back({number, share});
      }
    };
    add(terms.narrower, ranking::kNarrower, entry.links);
    add(terms.counterparts, ranking::kDemonym, entry.links);
    add(terms.broader, ranking::kBroader, entry.broader);
  }

  static bool has_wording(const IndexConcept& entry) {
    return std::any_of(entry.wordings.begin(), entry.wordings.end(),
                       [](const auto& wordings) { return !wordings.empty(); });
  }

  void learn_key(const std::vector<Token>& words, Language language, std::uint32_t number,
                 std::span<const std::string> capitals_only) {
    const auto column = static_cast<std::size_t>(language);
    std::string key;
    for (const Token& word : words) {
      const bool in_capitals = word.kind == TokenKind::acronym && words.size() == 1 &&
                               std::find(capitals_only.begin(), capitals_only.end(),
                                         word.acronym) != capitals_only.end();
      const std::string part =
          in_capitals ? capitals_key(word.acronym) : key_of(word, language, stemmers_[column]);
      if (key.empty())
        key = first_key(language, part);
      else
        key += separator(word.starts_clause) + part;
      built_.beginnings_.insert(key);
      if (word.kind == TokenKind::word) built_.known_words_[column].push_back(word.word);
    }
    auto& numbers = built_.by_words_[key];
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  }

  void learn_wording(const std::string& term, const std::vector<Token>& words, Language language,
                     std::vector<Wording>& wordings) {
    Wording wording{term, {}, {}};
    for (const Token& word : words) {
      const std::vector<WordForm>& forms = forms_of(word, language);
      if (forms.empty()) return;  // the index cannot hold the term
      wording.words.push_back(forms);
      wording.starts_clause.push_back(word.starts_clause);
    }
    // Two terms of one stem ask for the same.
    const auto same = [&](const Wording& other) { return is_same(other, wording); };
    if (std::none_of(wordings.begin(), wordings.end(), same))
      wordings.push_back(std::move(wording));
  }

  static bool is_same(const Wording& a, const Wording& b) {
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

  const std::vector<WordForm>& forms_of(const Token& word, Language language) {
    const auto column = static_cast<std::size_t>(language);
    const bool acronym = word.kind == TokenKind::acronym;
    const auto [at, is_new] =
        forms_[column].try_emplace(acronym ? acronym_key(word.acronym) : word.word);
    if (!is_new) return at->second;
    if (!acronym) {
      at->second = inflections(word.word, language);
    } else if (lexicons_[column].find(word.word) != nullptr) {
      at->second = {acronym_form(word.acronym)};
    }
    return at->second;
  }

  /// Of the word's family what is surely the same word.
  std::vector<WordForm> inflections(const std::string& word, Language language) const {
    const auto column = static_cast<std::size_t>(language);
    auto forms = family_forms(word, lexicons_[column], stemmers_[column]);
    const std::string letters = fold_accents(word);
    if (is_infinitive(language, letters)) return forms;
    const std::vector<std::string> keys = inflection_keys(language, word);
    const bool exact = lexicons_[column].find(word) != nullptr;
    std::erase_if(forms, [&](const WordForm& form) {
      const std::string other = fold_accents(form.text);
      // "élève" is there, so "élevé" is another word.
      if (exact && other == letters && form.text != word) return true;
      return std::find(keys.begin(), keys.end(), inflection_key(language, other)) == keys.end();
    });
    return forms;
  }

  const Lexicons& lexicons_;
  Analyzer analyzer_;
  std::vector<Stemmer> stemmers_;  // by Language
  std::array<std::unordered_map<std::string, std::vector<WordForm>>, kLanguageCount> forms_;
  Terminology built_;
};

Terminology Terminology::build(std::span<const ConceptTerms> concepts, const Lexicons& lexicons) {
  Builder builder(lexicons);
  for (const ConceptTerms& terms : concepts) builder.add(terms);
  return builder.finish(concepts);
}

std::vector<Terminology::Found> Terminology::find(std::span<const Token> words,
                                                  const std::vector<bool>& small) const {
  std::vector<Found> found;
  std::vector<std::vector<std::string>> keys(words.size());  // by word, the readings of it
  for (const Language language : kLanguages) {
    const Stemmer stemmer(language);
    for (std::size_t i = 0; i < words.size(); ++i) {
      keys[i] = keys_of(words[i], language, stemmer);
    }
    for (std::size_t first = 0; first < words.size(); ++first) {
      find_from(first, language, words, keys, small, found);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.first != b.first ? a.first < b.first : a.count > b.count;
  });
  return found;
}

void Terminology::find_from(std::size_t first, Language language, std::span<const Token> words,
                            std::span<const std::vector<std::string>> keys,
                            const std::vector<bool>& small, std::vector<Found>& found) const {
  // What the words so far may be the beginning of, the last one used.
  std::vector<std::string> open;
  // The same, the last one used or a small one passed over; whether a clause started since.
  struct Passing {
    std::string key;
    bool clause = false;
  };
  std::vector<Passing> passing;
  for (const std::string& key : keys[first]) open.push_back(first_key(language, key));
  for (std::size_t count = 1;; ++count) {
    std::erase_if(open, [&](const std::string& key) { return !beginnings_.contains(key); });
    for (const std::string& key : open) {
      const auto at = by_words_.find(key);
      if (at == by_words_.end()) continue;
      for (const std::uint32_t number : at->second) {
        found.push_back({number, first, count, language});
      }
    }
    const std::size_t next = first + count;
    if (next == keys.size() || (open.empty() && passing.empty())) return;
    for (std::string& key : open) passing.push_back({std::move(key), false});
    open.clear();
    for (Passing& before : passing) {
      before.clause = before.clause || words[next].starts_clause;
      for (const std::string& part : keys[next]) {
        open.push_back(before.key + separator(true) + part);
        if (!before.clause) open.push_back(before.key + separator(false) + part);
      }
    }
    if (small.empty() || !small[next]) passing.clear();
  }
}

}  // namespace gfmd
