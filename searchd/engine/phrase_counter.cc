#include "searchd/engine/phrase_counter.h"

#include <algorithm>
#include <functional>

#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

/// Whether words belong together across what stands between them: a blank, a hyphen, an article
/// elided ("de l’enfant").
bool joins(std::string_view gap) {
  constexpr std::string_view kMarks = ",;:.!?()[]{}\"/\\&*=<>|%";
  if (gap.empty() || gap.find_first_of(kMarks) != std::string_view::npos) return false;
  for (std::size_t at = 0; at < gap.size();) {
    if (static_cast<unsigned char>(gap[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::string_view mark = gap.substr(at, 3);
    if (mark != "\u2019" && mark != "\u2010" && mark != "\u2011") return false;
    at += 3;
  }
  return true;
}

bool may_bound(const Token& token, Language language) {
  if (token.kind == TokenKind::acronym) return true;
  return token.word.size() > 1 && !is_stop_word(language, token.word) &&
         !is_question_word(language, token.word);
}

}  // namespace

std::uint64_t PhraseCounter::hash_of(std::size_t first, std::size_t count) const {
  std::uint64_t hash = 0xcbf29ce484222325U + count;
  for (std::size_t i = first; i < first + count; ++i) {
    hash = (hash ^ words_[i].hash) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29U;
  }
  return hash;
}

void PhraseCounter::add_sentence(std::string_view sentence, const Analyzer& analyzer) {
  if (is_full()) return;
  const auto base = static_cast<std::uint32_t>(text_.size());
  text_.append(sentence);
  struct Place {
    bool bounds = false;
    std::size_t run = 0;  // words in a row that end here
  };
  std::vector<Place> row;
  const std::size_t first_word = words_.size();
  std::size_t end_before = 0;
  for (const Token& token : analyzer.analyze(sentence)) {
    if (token.kind == TokenKind::compound) continue;
    const bool number = token.kind == TokenKind::number;
    const bool joined =
        !row.empty() && joins(sentence.substr(end_before, token.begin - end_before));
    const std::size_t run = number ? 0 : (joined ? row.back().run : 0) + 1;
    row.push_back({!number && may_bound(token, language_), run});
    words_.push_back({std::hash<std::string_view>()(token.word),
                      base + static_cast<std::uint32_t>(token.begin),
                      base + static_cast<std::uint32_t>(token.end)});
    end_before = token.end;
    if (!row.back().bounds) continue;
    const std::size_t last = row.size() - 1;
    for (std::size_t count = 2; count <= std::min(run, kLongest); ++count) {
      if (!row[last + 1 - count].bounds) continue;
      const std::size_t first = first_word + last + 1 - count;
      unit_.push_back({hash_of(first, count), static_cast<std::uint32_t>(first),
                       static_cast<std::uint32_t>(count)});
    }
  }
}

void PhraseCounter::end_unit() {
  std::stable_sort(unit_.begin(), unit_.end(),
                   [](const Phrase& a, const Phrase& b) { return a.hash < b.hash; });
  const auto end = std::unique(unit_.begin(), unit_.end(),
                               [](const Phrase& a, const Phrase& b) { return a.hash == b.hash; });
  phrases_.insert(phrases_.end(), unit_.begin(), end);
  unit_.clear();
}

std::string_view PhraseCounter::printed(const Phrase& phrase) const {
  const std::uint32_t begin = words_[phrase.first].begin;
  return std::string_view(text_).substr(begin, words_[phrase.first + phrase.count - 1].end - begin);
}

/// Phrases of two units or more, sorted by hash, as printed where small letters are.
std::vector<PhraseCounter::Repeated> PhraseCounter::repeated() const {
  std::vector<Repeated> found;
  for (std::size_t i = 0; i < phrases_.size();) {
    std::size_t end = i;
    Phrase chosen = phrases_[i];
    for (; end < phrases_.size() && phrases_[end].hash == phrases_[i].hash; ++end) {
      // Small letters sort behind capitals.
      if (printed(phrases_[end]) > printed(chosen)) chosen = phrases_[end];
    }
    if (end - i >= 2) found.push_back({chosen, static_cast<std::uint32_t>(end - i)});
    i = end;
  }
  return found;
}

void PhraseCounter::drop_contained(std::vector<Repeated>& phrases) const {
  std::vector<bool> dropped(phrases.size());
  for (const Repeated& longer : phrases) {
    for (std::uint32_t count = 2; count < longer.phrase.count; ++count) {
      for (std::uint32_t skip = 0; skip + count <= longer.phrase.count; ++skip) {
        const std::uint64_t hash = hash_of(longer.phrase.first + skip, count);
        const auto at = std::lower_bound(
            phrases.begin(), phrases.end(), hash,
            [](const Repeated& each, std::uint64_t wanted) { return each.phrase.hash < wanted; });
        if (at != phrases.end() && at->phrase.hash == hash && at->units == longer.units) {
          dropped[static_cast<std::size_t>(at - phrases.begin())] = true;
        }
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (!dropped[i]) phrases[kept++] = phrases[i];
  }
  phrases.resize(kept);
}

std::vector<CountedPhrase> PhraseCounter::finish(std::size_t limit) {
  end_unit();
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.first < b.first;
  });
  std::vector<Repeated> found = repeated();
  drop_contained(found);
  std::sort(found.begin(), found.end(), [](const Repeated& a, const Repeated& b) {
    return a.units != b.units ? a.units > b.units : a.phrase.first < b.phrase.first;
  });
  if (found.size() > limit) found.resize(limit);
  std::vector<CountedPhrase> phrases;
  phrases.reserve(found.size());
  for (const Repeated& each : found) {
    phrases.push_back({std::string(printed(each.phrase)), each.units});
  }
  return phrases;
}

}  // namespace gfmd
