#include "searchd/engine/spelling.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

#include "stemmers/unicode.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxLetters = 40;  // of a word that is compared
constexpr float kDoubled = 0.4F;         // "acommodation", "comunity"
constexpr float kSwapped = 0.6F;         // "retrun"
constexpr float kSoundsAlike = 0.5F;
constexpr float kVowel = 0.7F;
constexpr float kSilent = 0.5F;
constexpr float kExtraVowel = 0.8F;
// Where two words differ in their endings only, one is another form or a derived word rather than a
// slip of the hand, unless the slip is a common one.
constexpr std::size_t kEnding = 3;  // letters
constexpr float kEndingCost = 0.6F;
constexpr float kFirstLetter = 0.7F;  // added: beginnings are seldom wrong
// A word cut off at its end: at the beginning of a selection, or sent too early.
constexpr std::size_t kShortestBeginning = 5;  // letters
constexpr float kCutOff = 0.35F;
constexpr float kCutOffLetter = 0.25F;
constexpr std::size_t kLongName = 7;  // letters
// Less for a word that is common: ten times the documents is worth a quarter of an edit.
constexpr float kCommon = 0.11F;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Letters that are taken for each other by ear in at least one of the three languages.
bool sound_alike(char a, char b) {
  constexpr std::array<std::string_view, 11> kPairs{"bv", "cs", "sz", "cz", "gj", "ck",
                                                    "kq", "iy", "mn", "fv", "cq"};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

float substitution_cost(char a, char b) {
  if (a == b) return 0;
  if (sound_alike(a, b)) return kSoundsAlike;
  return is_vowel(a) && is_vowel(b) ? kVowel : 1.0F;
}

/// Of a letter that one word has and the other has not, `before` standing in front of it.
float extra_cost(char letter, char before, bool at_end) {
  if (letter == before) return kDoubled;
  if (letter == 'h' || letter == 'u') return kSilent;
  if (at_end && (letter == 'e' || letter == 's' || letter == 't')) return kSilent;
  return is_vowel(letter) ? kExtraVowel : 1.0F;
}

std::uint32_t mask_of(std::string_view letters) {
  std::uint32_t mask = 0;
  for (const char c : letters) {
    const auto byte = static_cast<unsigned char>(c);
    mask |= 1U << (byte >= 'a' && byte <= 'z' ? byte - 'a' : 26 + byte % 6);
  }
  return mask;
}

/// "malade", "maladie"; not "sindicto", "sindicato", whose last two letters are the same.
bool differ_in_ending(std::string_view a, std::string_view b) {
  const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto last = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
  return static_cast<std::size_t>(a.end() - at) <= kEnding &&
         static_cast<std::size_t>(b.end() - other) <= kEnding && last - a.rbegin() < 2;
}

/// One vowel for another before the last letter, "hondurus": no ending of the three languages.
bool is_vowel_slip(std::string_view typed, std::string_view meant, float cost) {
  return typed.size() == meant.size() && typed.size() >= kLongName && cost <= kVowel &&
         typed.back() == meant.back() && !is_vowel(typed.back());
}

/// Of the letters that are missing at the end of a word, "childre"; more than any limit where it is
/// no beginning of the other, or a short one.
float completion_cost(std::string_view typed, std::string_view meant) {
  const bool begins = typed.size() >= kShortestBeginning && meant.starts_with(typed);
  if (!begins) return std::numeric_limits<float>::max();
  return kCutOff + kCutOffLetter * static_cast<float>(meant.size() - typed.size());
}

bool is_correctable(std::string_view letters) {
  return letters.size() >= SpellingDictionary::kMinLetters && letters.size() <= kMaxLetters &&
         std::none_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of an edit that a slip may have made, or anything above `allowed`.
float cost_of(std::string_view typed, std::string_view meant, float allowed) {
  const float cost = edit_cost(typed, meant, allowed);
  const bool another_form =
      cost > kEndingCost && differ_in_ending(typed, meant) && !is_vowel_slip(typed, meant, cost);
  return std::min(another_form ? allowed + 1 : cost, completion_cost(typed, meant));
}

}  // namespace

float spelling_rank(const SpellingSuggestion& suggestion) {
  return suggestion.cost - kCommon * std::log1p(static_cast<float>(suggestion.documents));
}

float allowed_cost(std::size_t letters) {
  if (letters < 5) return 0.6F;
  if (letters < 6) return 0.8F;
  if (letters < 8) return 1.0F;
  return letters < 12 ? 1.5F : 2.0F;
}

float edit_cost(std::string_view typed, std::string_view meant, float limit) {
  constexpr std::size_t kWidth = kMaxLetters + 3;
  if (typed.size() > kMaxLetters || meant.size() > kMaxLetters + 2) return limit + 1;
  std::array<std::array<float, kWidth>, 3> rows{};  // the last three, in turn
  for (std::size_t j = 1; j <= meant.size(); ++j) {
    const char before = j > 1 ? meant[j - 2] : '\0';
    rows[0][j] = rows[0][j - 1] + extra_cost(meant[j - 1], before, j == meant.size());
  }
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const char before = i > 1 ? typed[i - 2] : '\0';
    const float deletion = extra_cost(typed[i - 1], before, i == typed.size());
    row[0] = above[0] + deletion;
    float least = row[0];
    for (std::size_t j = 1; j <= meant.size(); ++j) {
      const char left = j > 1 ? meant[j - 2] : '\0';
      float cost = above[j - 1] + substitution_cost(typed[i - 1], meant[j - 1]);
      cost = std::min(cost, above[j] + deletion);
      cost = std::min(cost, row[j - 1] + extra_cost(meant[j - 1], left, j == meant.size()));
      if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) {
        cost = std::min(cost, rows[(i - 2) % 3][j - 2] + kSwapped);
      }
      row[j] = cost;
      least = std::min(least, cost);
    }
    if (least > limit) return limit + 1;
  }
  const float first = typed.front() == meant.front() ? 0 : kFirstLetter;
  return rows[typed.size() % 3][meant.size()] + first;
}

SpellingDictionary::SpellingDictionary(const Lexicon& lexicon, std::span<const std::string> terms) {
  const auto add = [&](const std::string& word, std::uint32_t documents) {
    std::string letters = fold_accents(word);
    const std::uint32_t mask = mask_of(letters);
    entries_.push_back({std::move(letters), word, documents, mask});
  };
  for (const LexiconEntry& entry : lexicon.entries()) add(entry.word, entry.documents);
  for (const std::string& term : terms) add(term, 0);
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    if (a.letters.size() != b.letters.size()) return a.letters.size() < b.letters.size();
    if (a.letters != b.letters) return a.letters < b.letters;
    return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
  });
  entries_.erase(std::unique(entries_.begin(), entries_.end(),
                             [](const Entry& a, const Entry& b) { return a.letters == b.letters; }),
                 entries_.end());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    begin_of_size_.resize(std::max(begin_of_size_.size(), entries_[i].letters.size() + 1), i);
  }
  begin_of_size_.push_back(entries_.size());
}

const SpellingDictionary::Entry* SpellingDictionary::find(std::string_view letters) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), letters,
                                   [](const Entry& entry, std::string_view wanted) {
                                     if (entry.letters.size() != wanted.size())
                                       return entry.letters.size() < wanted.size();
                                     return entry.letters < wanted;
                                   });
  return at != entries_.end() && at->letters == letters ? &*at : nullptr;
}

bool SpellingDictionary::knows(std::string_view word) const {
  return find(fold_accents(word)) != nullptr;
}

std::vector<SpellingSuggestion> SpellingDictionary::suggest(std::string_view word,
                                                            std::size_t limit) const {
  const std::string letters = fold_accents(word);
  std::vector<SpellingSuggestion> found;
  if (!is_correctable(letters) || entries_.empty()) return found;
  const float allowed = allowed_cost(letters.size());
  // The cheapest edit that changes a word's length or its letters costs kDoubled.
  const auto most_edits = static_cast<std::size_t>(allowed / kDoubled);
  const std::size_t reach = std::min<std::size_t>(most_edits, 3);
  const std::size_t last_size = begin_of_size_.size() - 2;
  const std::size_t shortest =
      std::max(kMinLetters, letters.size() - std::min(letters.size(), reach));
  const std::size_t longest = std::min(last_size, letters.size() + reach);
  const std::uint32_t mask = mask_of(letters);
  for (std::size_t size = shortest; size <= longest; ++size) {
    for (std::size_t i = begin_of_size_[size]; i < begin_of_size_[size + 1]; ++i) {
      const Entry& entry = entries_[i];
      // An edit takes away or brings one letter each at the most.
      if (static_cast<std::size_t>(std::popcount(mask & ~entry.mask)) > most_edits) continue;
      if (static_cast<std::size_t>(std::popcount(entry.mask & ~mask)) > most_edits) continue;
      const float cost = cost_of(letters, entry.letters, allowed);
      if (cost <= allowed) found.push_back({entry.word, cost, entry.documents});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return spelling_rank(a) != spelling_rank(b) ? spelling_rank(a) < spelling_rank(b)
                                                : a.word < b.word;
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::optional<std::pair<std::string, std::string>> SpellingDictionary::split(
    std::string_view word) const {
  constexpr std::size_t kShortest = 3;
  const std::string letters = fold_accents(word);
  const Entry* best_left = nullptr;
  const Entry* best_right = nullptr;
  std::uint32_t most = 0;
  for (std::size_t at = kShortest; at + kShortest <= letters.size(); ++at) {
    const Entry* left = find(std::string_view(letters).substr(0, at));
    const Entry* right = find(std::string_view(letters).substr(at));
    if (left == nullptr || right == nullptr) continue;
    const std::uint32_t common = std::min(left->documents, right->documents);
    if (common <= most) continue;
    most = common;
    best_left = left;
    best_right = right;
  }
  if (best_left == nullptr) return std::nullopt;
  return std::pair(best_left->word, best_right->word);
}

}  // namespace gfmd
