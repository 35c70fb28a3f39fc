#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gfmd {

/// A word of what an acronym may stand for.
struct LongFormWord {
  std::string letters;   // case and accents folded
  bool small = false;    // "of", "de": may be passed over, or give its first letter
  bool capital = false;  // begins with a capital
};

enum class AlignmentRule {
  lenient,
  beginnings,  // no letter from within a word
  strict,      // each letter begins a word, each word but small ones gives one, a capital begins it
};

struct Alignment {
  std::size_t first = 0;  // the word that the long form begins with; it ends with the last one
  int price = 0;          // the less, the surer
};

/// How words[first ..] may be what an acronym stands for; the nearest to the end of several that
/// fit as well. `letters` are the acronym's, folded, at least two. Schwartz and Hearst (A Simple
/// Algorithm for Identifying Abbreviation Definitions in Biomedical Text, PSB 2003) take any
/// letters in order; here, the first letters of words come first, and every word passed over and
/// every letter within a word has its price. Letters in another order (CAN, Andean Community of
/// Nations), or with one misprinted (AVVR), are taken when each word is capitalised and has its
/// letter.
[[nodiscard]] std::optional<Alignment> align_acronym(std::string_view letters,
                                                     std::span<const LongFormWord> words,
                                                     AlignmentRule rule);

}  // namespace gfmd
