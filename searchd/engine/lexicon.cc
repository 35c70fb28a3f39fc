#include "searchd/engine/lexicon.h"

#include <algorithm>
#include <unordered_map>

#include "corpus/schema.h"
#include "corpus/term.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

std::vector<LexiconEntry> read_words(const IndexReader& index, Language language) {
  std::unordered_map<std::string, LexiconEntry> words;
  for (const TextField field : kTextFields) {
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(field));
    index.for_each_term(word_prefix(field, language),
                        [&](std::string_view word, std::uint32_t documents) {
                          LexiconEntry& entry = words[std::string(word)];
                          entry.documents = std::max(entry.documents, documents);
                          entry.fields |= bit;
                        });
  }
  std::vector<LexiconEntry> entries;
  entries.reserve(words.size());
  for (auto& [word, entry] : words) {
    entry.word = word;
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(),
            [](const LexiconEntry& a, const LexiconEntry& b) { return a.word < b.word; });
  return entries;
}

void sort_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

Lexicon Lexicon::read(const IndexReader& index, Language language) {
  Lexicon lexicon;
  lexicon.entries_ = read_words(index, language);
  for (const TextField field : kTextFields) {
    index.for_each_term(acronym_prefix(field, language), [&](std::string_view acronym, auto) {
      lexicon.acronyms_.emplace(acronym);
    });
  }
  const Stemmer stemmer(language);
  for (std::uint32_t number = 0; number < lexicon.entries_.size(); ++number) {
    const std::string& word = lexicon.entries_[number].word;
    std::string letters = fold_accents(word);
    std::string stem = stemmer.stem(word);
    if (letters != word) {
      if (std::string plain = stemmer.stem(letters); plain != stem) {
        lexicon.by_stem_.emplace_back(std::move(plain), number);
      }
    }
    lexicon.by_stem_.emplace_back(std::move(stem), number);
    lexicon.by_letters_.emplace_back(std::move(letters), number);
  }
  std::sort(lexicon.by_letters_.begin(), lexicon.by_letters_.end());
  std::sort(lexicon.by_stem_.begin(), lexicon.by_stem_.end());
  return lexicon;
}

const LexiconEntry* Lexicon::find(std::string_view word) const {
  const auto at = std::lower_bound(
      entries_.begin(), entries_.end(), word,
      [](const LexiconEntry& entry, std::string_view key) { return entry.word < key; });
  return at != entries_.end() && at->word == word ? &*at : nullptr;
}

void Lexicon::append(const std::vector<Key>& keys, const std::string& key,
                     std::vector<std::uint32_t>& numbers) {
  for (auto at = std::lower_bound(keys.begin(), keys.end(), Key(key, 0));
       at != keys.end() && at->first == key; ++at) {
    numbers.push_back(at->second);
  }
}

std::vector<std::uint32_t> Lexicon::same_letters(std::string_view word) const {
  std::vector<std::uint32_t> numbers;
  append(by_letters_, fold_accents(word), numbers);
  return numbers;
}

std::vector<std::uint32_t> Lexicon::family(std::string_view word, const Stemmer& stemmer) const {
  std::vector<std::uint32_t> numbers = same_letters(word);
  std::vector<std::string> stems{stemmer.stem(word), stemmer.stem(fold_accents(word))};
  // "educacion" is typed for "educación", whose stem it does not have.
  for (const std::uint32_t number : numbers) stems.push_back(stemmer.stem(entries_[number].word));
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  for (const std::string& stem : stems) append(by_stem_, stem, numbers);
  sort_unique(numbers);
  return numbers;
}

std::pair<std::uint32_t, std::uint32_t> Lexicon::with_prefix(std::string_view prefix) const {
  const auto begin = std::lower_bound(
      entries_.begin(), entries_.end(), prefix,
      [](const LexiconEntry& entry, std::string_view key) { return entry.word < key; });
  const auto end = std::find_if_not(begin, entries_.end(), [&](const LexiconEntry& entry) {
    return entry.word.starts_with(prefix);
  });
  return {static_cast<std::uint32_t>(begin - entries_.begin()),
          static_cast<std::uint32_t>(end - entries_.begin())};
}

std::vector<std::uint32_t> Lexicon::beginning_with(const std::string& letters) const {
  std::vector<std::uint32_t> numbers;
  for (auto at = std::lower_bound(by_letters_.begin(), by_letters_.end(), Key(letters, 0));
       at != by_letters_.end() && at->first.starts_with(letters); ++at) {
    numbers.push_back(at->second);
  }
  return numbers;
}

Lexicons read_lexicons(const IndexReader& index) {
  Lexicons lexicons;
  for (const Language language : kLanguages) {
    lexicons[static_cast<std::size_t>(language)] = Lexicon::read(index, language);
  }
  return lexicons;
}

}  // namespace gfmd
