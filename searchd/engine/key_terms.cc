#include "searchd/engine/key_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>

#include "searchd/engine/ranking.h"
#include "searchd/engine/row_finder.h"
#include "searchd/engine/word_expansion.h"
#include "stemmers/stemmer.h"
#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

struct StemCount {
  float frequency = 0;
  std::map<std::string, float> words;  // ordered, so that ties are broken alike every time
};

/// Counts the stems of a version's texts.
class StemCounter {
 public:
  StemCounter(Language language, const Stemmer& stemmer, const Analyzer& analyzer)
      : language_(language), stemmer_(stemmer), analyzer_(analyzer) {}

  void add(TextField field, std::string_view text) {
    const float weight = ranking::kFieldWeights[static_cast<std::size_t>(field)].weight;
    for (const Token& token : analyzer_.analyze(text)) {
      // A compound's parts stand beside it.
      if (token.kind == TokenKind::compound || token.kind == TokenKind::number) continue;
      if (is_stop_word(language_, token.word) || token.word.size() < 2) continue;
      StemCount& count = stems_[stemmer_.stem(token.word)];
      count.frequency += weight;
      count.words[token.word] += weight;
    }
  }
  [[nodiscard]] const std::unordered_map<std::string, StemCount>& stems() const { return stems_; }

 private:
  Language language_;
  const Stemmer& stemmer_;
  const Analyzer& analyzer_;
  std::unordered_map<std::string, StemCount> stems_;
};

std::string commonest(const StemCount& count) {
  return std::max_element(count.words.begin(), count.words.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Documents that hold a word of the family, at most: one that holds two forms counts twice.
std::uint32_t family_documents(const std::string& word, const Lexicon& lexicon,
                               const Stemmer& stemmer, std::uint32_t all) {
  std::uint64_t documents = 0;
  for (const std::uint32_t number : lexicon.family(word, stemmer)) {
    documents += lexicon.entries()[number].documents;
  }
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(documents, all));
}

bool stands_elsewhere(const std::string& word, Language language, std::uint32_t own,
                      const Lexicon& lexicon, const Stemmer& stemmer, const IndexReader& index) {
  std::vector<PostingEntry> postings;
  for (const WordForm& form : family_forms(word, lexicon, stemmer)) {
    for (const TextField field : kTextFields) {
      if (!stands_in(form, field)) continue;
      index.read_postings(spell_form(form, field, language), postings);
      if (postings.size() > 1) return true;
      if (!postings.empty() && postings.front().document != own) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<KeyTerm> key_terms(const Version& version, std::uint32_t own, const Lexicon& lexicon,
                               const IndexReader& index, const Analyzer& analyzer) {
  const Stemmer stemmer(version.language);
  StemCounter counter(version.language, stemmer, analyzer);
  counter.add(TextField::title, version.title);
  for (const Passage& passage : version.passages) counter.add(TextField::body, passage.text);
  for (const std::string& text : version.context) counter.add(TextField::context, text);
  counter.add(TextField::summary, version.summary);
  for (const std::string& keyword : version.keywords) counter.add(TextField::keywords, keyword);

  const std::uint32_t all = index.last_document();
  std::vector<KeyTerm> candidates;
  for (const auto& [stem, count] : counter.stems()) {
    KeyTerm term{commonest(count), 0};
    const auto n = static_cast<float>(family_documents(term.word, lexicon, stemmer, all));
    const float idf = std::log(1.0F + (static_cast<float>(all) - n + 0.5F) / (n + 0.5F));
    term.weight = std::log(1.0F + count.frequency) * idf;
    candidates.push_back(std::move(term));
  }
  std::sort(candidates.begin(), candidates.end(), [](const KeyTerm& a, const KeyTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  std::vector<KeyTerm> terms;
  for (KeyTerm& each : candidates) {
    if (terms.size() == kMaxKeyTerms || each.weight <= 0) break;
    if (stands_elsewhere(each.word, version.language, own, lexicon, stemmer, index)) {
      terms.push_back(std::move(each));
    }
  }
  for (std::size_t i = terms.size(); i-- > 0;) terms[i].weight /= terms.front().weight;
  return terms;
}

}  // namespace gfmd
