#include "corpus/acronym_alignment.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace gfmd {
namespace {

// Prices, in hundredths of a word passed over.
constexpr int kSmallInitial = 2;     // "Ministry of Education" (MOE)
constexpr int kSmallBeginning = 60;  // "in vitro fertilization" (IVF)
constexpr int kNextLetter = 50;      // "Economic and Social Council" (ECOSOC)
constexpr int kInnerLetter = 110;    // "tuberculosis" (TB)
constexpr int kPassedWord = 100;
constexpr int kNever = std::numeric_limits<int>::max() / 2;
constexpr std::size_t kLongWord = 8;  // letters: may have an acronym of two letters for itself

/// What an acronym of so many letters may cost: a short one fits too much by chance.
int most(std::size_t letters) {
  if (letters == 2) return 50;
  if (letters == 3) return 125;
  return static_cast<int>(letters) * 50;
}

/// Aligns from the last word to the first; costs_[i][j] is what words[i ..] cost for letters[j ..].
class Aligner {
 public:
  /// `inner`: letters from within words are taken too.
  Aligner(std::string_view letters, std::span<const LongFormWord> words, bool inner)
      : letters_(letters),
        words_(words),
        inner_(inner),
        costs_(words.size() + 1, std::vector<int>(letters.size() + 1, kNever)) {
    costs_.back().back() = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
      for (std::size_t j = 0; j <= letters.size(); ++j) {
        const int passed = costs_[i + 1][j] + (words[i].small ? 0 : kPassedWord);
        costs_[i][j] = std::min({passed, with_word(i, j), kNever});
      }
    }
  }

  [[nodiscard]] Alignment best() const {
    Alignment best{0, kNever};
    for (std::size_t i = words_.size(); i-- > 0;) {
      const int price = with_word(i, 0) + (words_[i].small ? kSmallBeginning : 0);
      if (price < best.price) best = {i, price};
    }
    return best;
  }

 private:
  /// The price of letters[j ..] when words[i] gives the first of them.
  [[nodiscard]] int with_word(std::size_t i, std::size_t j) const {
    const LongFormWord& word = words_[i];
    if (j == letters_.size() || word.letters.empty() || word.letters[0] != letters_[j]) {
      return kNever;
    }
    int price = word.small ? kSmallInitial : 0;
    int best = price + costs_[i + 1][j + 1];
    if (word.small) return best;
    std::size_t at = 0;
    bool beginning = true;  // only the word's first letters so far
    for (std::size_t k = j + 1; k < letters_.size(); ++k) {
      const std::size_t next = word.letters.find(letters_[k], at + 1);
      if (next == std::string::npos) break;
      beginning = beginning && next == at + 1;
      if (!beginning && !inner_) break;
      price += beginning ? kNextLetter : kInnerLetter;
      at = next;
      best = std::min(best, price + costs_[i + 1][k + 1]);
    }
    return best;
  }

  std::string_view letters_;
  std::span<const LongFormWord> words_;
  bool inner_;
  std::vector<std::vector<int>> costs_;
};

/// The shortest end of the words with one for each letter, small ones aside.
struct Initials {
  std::size_t first = 0;
  std::string letters;
  bool capitals = true;  // every word is capitalised
};
std::optional<Initials> last_initials(std::size_t count, std::span<const LongFormWord> words) {
  Initials initials;
  for (std::size_t i = words.size(); i-- > 0;) {
    if (words[i].small) continue;
    if (words[i].letters.empty()) return std::nullopt;
    initials.letters.insert(initials.letters.begin(), words[i].letters.front());
    initials.first = i;
    initials.capitals = initials.capitals && words[i].capital;
    if (initials.letters.size() == count) return initials;
  }
  return std::nullopt;
}

// Spanish and French capitalise a name's first word only, which is enough for four letters; of
// more, some order fits many words.
bool is_reordered(std::string_view letters, const Initials& initials, bool begins_with_capital) {
  if (letters.size() < 3 || letters.size() > 5 || !begins_with_capital) return false;
  if (letters.size() != 4 && !initials.capitals) return false;
  return std::is_permutation(letters.begin(), letters.end(), initials.letters.begin(),
                             initials.letters.end());
}

bool is_misprinted(std::string_view letters, const Initials& initials) {
  if (letters.size() < 4 || !initials.capitals || letters[0] != initials.letters[0]) return false;
  std::size_t same = 0;
  for (std::size_t i = 0; i < letters.size(); ++i)
    same += letters[i] == initials.letters[i] ? 1 : 0;
  return same + 1 == letters.size();
}

/// Whether an alignment with letters from within words is good enough to believe.
bool is_sure(std::string_view letters, const Alignment& found,
             std::span<const LongFormWord> words) {
  if (found.price == kNever) return false;
  const LongFormWord& first = words[found.first];
  if (words.size() - found.first == 1) {
    // A word's beginning is an abbreviation of it.
    return first.letters.size() >= kLongWord && found.price >= kInnerLetter &&
           found.price <= std::max(kInnerLetter, most(letters.size()));
  }
  if (letters.size() <= 3 && !first.capital) return false;
  // Words are missing where a name would begin in its middle.
  const bool cut = found.first > 0 && words[found.first - 1].capital;
  return found.price <= most(letters.size()) && !cut;
}

}  // namespace

std::optional<Alignment> align_acronym(std::string_view letters,
                                       std::span<const LongFormWord> words, AlignmentRule rule) {
  const Alignment beginnings = Aligner(letters, words, false).best();
  const bool strict = rule == AlignmentRule::strict;
  const int limit = strict ? kNextLetter - 1 : most(letters.size());
  if (beginnings.price <= limit && words.size() - beginnings.first > 1) {
    const bool enough = !strict || words[beginnings.first].capital;
    return enough ? std::optional(beginnings) : std::nullopt;
  }
  const auto initials = last_initials(letters.size(), words);
  if (initials && is_reordered(letters, *initials, words[initials->first].capital)) {
    return Alignment{initials->first, kPassedWord};
  }
  if (rule != AlignmentRule::lenient) return std::nullopt;
  const Alignment inner = Aligner(letters, words, true).best();
  if (is_sure(letters, inner, words)) return inner;
  if (initials && is_misprinted(letters, *initials)) {
    return Alignment{initials->first, kPassedWord};
  }
  return std::nullopt;
}

}  // namespace gfmd
