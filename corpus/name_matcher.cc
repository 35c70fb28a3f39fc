#include "corpus/name_matcher.h"

#include <algorithm>

#include "corpus/citation_words.h"

namespace gfmd {
namespace {

constexpr std::size_t kShortName = 5;  // bytes; "WHO", "FAO", "CEDAW"

bool is_article(std::string_view word) {
  return is_one_of(word, {"the", "el", "la", "los", "las", "l", "le", "les"});
}

bool same_sentence(std::string_view gap) {
  return gap.find(';') == std::string_view::npos && gap.find(". ") == std::string_view::npos;
}

}  // namespace

NameMatcher::NameMatcher(const Vocabulary& vocabulary, Articles articles) {
  const auto add = [&](const VocabularyEntry& entry, const std::string& printed) {
    Name name{{}, &entry};
    for (TextWord& word : text_words(printed)) name.words.push_back(std::move(word.folded));
    if (name.words.empty()) return;
    if (articles == Articles::optional) {
      Name without = name;
      std::erase_if(without.words, is_article);
      if (without.words.size() > 1 && without.words.size() < name.words.size()) {
        names_.push_back(std::move(without));
      }
    }
    names_.push_back(std::move(name));
  };
  for (const VocabularyEntry& entry : vocabulary.entries()) {
    for (const std::string& label : entry.labels) add(entry, label);
    for (const std::string& acronym : entry.acronyms) add(entry, acronym);
    for (const std::string& alias : entry.aliases) add(entry, alias);
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Name& a, const Name& b) { return a.words < b.words; });
}

NameMatcher::Match NameMatcher::longest_at(std::string_view text,
                                           const std::vector<TextWord>& words,
                                           std::size_t first) const {
  Match best;
  auto begin = names_.begin();
  auto end = names_.end();
  // Narrows the names to those that begin with the words read so far.
  for (std::size_t n = 0; first + n < words.size() && begin != end; ++n) {
    if (n > 0 && !same_sentence(gap_before(text, words, first + n))) break;
    const std::string& word = words[first + n].folded;
    const auto word_of = [n](const Name& name) -> std::string_view {
      return n < name.words.size() ? std::string_view(name.words[n]) : std::string_view();
    };
    begin = std::lower_bound(begin, end, word, [&](const Name& name, const std::string& wanted) {
      return word_of(name) < wanted;
    });
    end = std::upper_bound(begin, end, word, [&](const std::string& wanted, const Name& name) {
      return wanted < word_of(name);
    });
    if (begin == end || begin->words.size() != n + 1) continue;
    const TextWord& only = words[first];
    if (n == 0 && only.folded.size() <= kShortName &&
        !is_upper(text.substr(only.begin, only.end - only.begin))) {
      continue;
    }
    best = {begin->entry, n + 1};
  }
  return best;
}

}  // namespace gfmd
