#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gfmd {

/// The least hash values of a text's shingles (rows of five words, case and accents folded) under
/// 64 hash functions: MinHash. The share of places in which two signatures agree estimates the
/// Jaccard similarity of the shingles, with a standard error of sqrt(J (1 - J) / 64), at most .063:
/// Broder, "On the resemblance and containment of documents", SEQUENCES 1997. The functions are
/// multiply-shift: Dietzfelbinger et al., "A reliable randomized algorithm for the closest-pair
/// problem", J. Algorithms 25 (1997).
inline constexpr std::size_t kMinima = 64;
using Signature = std::array<std::uint32_t, kMinima>;

/// A text of fewer than five words is one shingle; nullopt where there is no word. `text` is valid
/// UTF-8. Linear in its length. Safe for concurrent use, as is similarity().
[[nodiscard]] std::optional<Signature> signature_of(std::string_view text);

/// Estimated Jaccard similarity of two texts' shingles, 0 to 1.
[[nodiscard]] double similarity(const Signature& a, const Signature& b);

inline constexpr double kNearDuplicate = 0.6;

/// Signatures, and the most similar of them to another one. Candidates agree in one of 21 bands of
/// three minima (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4): of pairs as
/// similar as .6 one in 170 is missed, of those of .8 one in several millions. Memory is linear,
/// some 500 bytes a signature; so is time, for no more than the 64 latest signatures of a band are
/// looked at where many texts share their boilerplate. Not thread-safe while add() runs.
class SimilarTexts {
 public:
  struct Match {
    std::size_t text = 0;  // as add() numbered it
    double similarity = 0;
  };

  /// Numbers from 0, at most 200 million.
  std::size_t add(const Signature& signature);
  [[nodiscard]] const Signature& at(std::size_t text) const { return signatures_[text]; }
  /// The most similar one, if it is kNearDuplicate at least.
  [[nodiscard]] std::optional<Match> nearest(const Signature& signature) const;

 private:
  void link(std::size_t text);

  std::vector<Signature> signatures_;
  // A band of a text is an entry; an entry's place is text * kBands + band, and 0 is none.
  std::vector<std::uint32_t> heads_;  // by hash of the band: the latest entry's place + 1
  std::vector<std::uint32_t> next_;   // by entry: the one before it, place + 1
};

}  // namespace gfmd
