#include "searchd/engine/suggester.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace gfmd {
namespace {

// Fewer suggestions than these are too few: other languages are looked at, slips of the hand
// mended.
constexpr std::size_t kTooFew = 3;
constexpr std::size_t kMendings = 4;  // of a word

// A score's parts. A name's beginning outweighs everything a count or a kind can give.
constexpr double kAtStart = 6;
constexpr double kWhole = 4;
constexpr double kScattered = -2;  // words in another order, or with others between
constexpr double kForeign = -8;    // another language, or another name than the language's own
constexpr double kMended = -16;
constexpr double kCount = 0.5;  // for twice as many units
constexpr double kMostCount = 4;

/// How much rather one kind is meant than another.
double kind_score(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::acronym:
    case SuggestionKind::country:
    case SuggestionKind::place:
    case SuggestionKind::symbol:
      return 1.5;
    case SuggestionKind::theme:
    case SuggestionKind::title:
    case SuggestionKind::convention:
      return 1;
    case SuggestionKind::region:
    case SuggestionKind::tag:
    case SuggestionKind::partner:
      return 0.5;
    case SuggestionKind::phrase:
      break;
  }
  return 0;
}

/// Facets, references and acronyms stand in the sources of every language.
bool is_of_one_language(SuggestionKind kind) {
  return kind == SuggestionKind::title || kind == SuggestionKind::phrase;
}

/// Those of a kind together, where the best of them stands.
std::vector<FoundSuggestion> group(const std::vector<FoundSuggestion>& best) {
  std::vector<FoundSuggestion> grouped;
  for (const FoundSuggestion& first : best) {
    const auto is_of_kind = [&](const FoundSuggestion& each) { return each.kind == first.kind; };
    if (std::any_of(grouped.begin(), grouped.end(), is_of_kind)) continue;
    std::copy_if(best.begin(), best.end(), std::back_inserter(grouped), is_of_kind);
  }
  return grouped;
}

}  // namespace

Suggester::Suggester(SuggestionSources sources) : sources_(std::move(sources)) {
  for (std::size_t language = 0; language < kLanguageCount; ++language) {
    PrefixSpeller& speller = spellers_[language];
    for (const SuggestionSource& source : sources_[language]) {
      source.table.for_each_name([&](std::string_view name) {
        for (std::size_t at = 0; at < name.size();) {
          const std::size_t end = name.find(' ', at);
          speller.add(name.substr(at, end - at));
          at = end + 1;
        }
      });
    }
    speller.finish();
  }
}

void Suggester::collect(const TypedText& typed, Language language, Circumstances circumstances,
                        std::size_t limit, std::vector<Candidate>& candidates) const {
  for (const SuggestionKind kind : kSuggestionKinds) {
    if (circumstances.foreign && !is_of_one_language(kind)) continue;
    const SuggestionSource& from = source(language, kind);
    for (const SuggestionTable::Match& match : from.table.find(typed, limit)) {
      double score = kind_score(kind);
      score += std::min(kMostCount, kCount * std::log2(1.0 + from.table.count(match.item)));
      if (match.at_start && match.primary) score += kAtStart;
      if (match.whole) score += kWhole;
      if (!match.in_row) score += kScattered;
      if (circumstances.foreign || !match.primary) score += kForeign;
      if (circumstances.mended) score += kMended;
      candidates.push_back(
          {{kind, language, match.item, score, typed}, match.name, match.primary, match.whole});
    }
  }
}

/// What was typed with its unknown words one slip away from known ones.
std::vector<TypedText> Suggester::mend(const TypedText& typed, Language language) const {
  const PrefixSpeller& speller = spellers_[static_cast<std::size_t>(language)];
  std::vector<TypedText> mended{typed};
  for (std::size_t i = 0; i < typed.words.size(); ++i) {
    const bool last = i + 1 == typed.words.size();
    const bool whole = !last || !typed.open;
    // The last word may well begin a known one: what it begins was too little.
    if (!last && speller.knows(typed.words[i], true)) continue;
    const auto near = speller.near(typed.words[i], whole, kMendings);
    if (near.empty()) {
      if (speller.knows(typed.words[i], whole)) continue;
      return {};
    }
    std::vector<TypedText> longer;
    for (const TypedText& before : mended) {
      for (const std::string& word : near) {
        longer.push_back(before);
        longer.back().words[i] = word;
        if (longer.size() == kMendings) break;
      }
    }
    mended = std::move(longer);
  }
  std::erase_if(mended, [&](const TypedText& each) { return each.words == typed.words; });
  return mended;
}

/// Whether a candidate is the same as one chosen: an item found twice, a title in another language,
/// a phrase that something else is called.
bool Suggester::is_same(const Candidate& candidate, const Candidate& chosen) const {
  const FoundSuggestion& a = candidate.found;
  const FoundSuggestion& b = chosen.found;
  if (a.kind == SuggestionKind::phrase && candidate.name == chosen.name) return true;
  if (a.kind != b.kind) return false;
  if (a.language == b.language) return a.item == b.item;
  return a.kind == SuggestionKind::title &&
         source(a.language, a.kind).targets[a.item] == source(b.language, b.kind).targets[b.item];
}

/// The best, not all of one kind.
std::vector<FoundSuggestion> Suggester::choose(std::span<const Candidate> candidates,
                                               std::size_t limit) const {
  std::vector<const Candidate*> chosen;
  std::array<std::size_t, kSuggestionKindCount> of_kind{};
  for (const std::size_t most : {(limit + 2) / 3, limit}) {
    for (const Candidate& candidate : candidates) {
      std::size_t& taken = of_kind[static_cast<std::size_t>(candidate.found.kind)];
      if (chosen.size() == limit || taken >= most) continue;
      if (std::any_of(chosen.begin(), chosen.end(),
                      [&](const Candidate* other) { return is_same(candidate, *other); })) {
        continue;
      }
      chosen.push_back(&candidate);
      ++taken;
    }
  }
  std::vector<FoundSuggestion> best;
  for (const Candidate* each : chosen) best.push_back(each->found);
  std::stable_sort(best.begin(), best.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  return best;
}

std::vector<FoundSuggestion> Suggester::find(std::string_view query, Language reader,
                                             std::size_t limit) const {
  const TypedText typed = read_typed(query);
  std::vector<Candidate> candidates;
  if (typed.words.empty()) return {};
  collect(typed, reader, {}, limit, candidates);
  const auto own = std::count_if(candidates.begin(), candidates.end(),
                                 [](const Candidate& candidate) { return candidate.primary; });
  for (const Language language : kLanguages) {
    if (language == reader || static_cast<std::size_t>(own) >= kTooFew) continue;
    collect(typed, language, {true, false}, limit, candidates);
  }
  const bool is_name = std::any_of(candidates.begin(), candidates.end(),
                                   [](const Candidate& candidate) { return candidate.whole; });
  for (const bool foreign : {false, true}) {
    if (is_name || candidates.size() >= kTooFew) break;
    for (const Language language : kLanguages) {
      if ((language != reader) != foreign) continue;
      for (const TypedText& mended : mend(typed, language)) {
        collect(mended, language, {foreign, true}, limit, candidates);
      }
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.found.score > b.found.score; });
  return group(choose(candidates, limit));
}

}  // namespace gfmd
