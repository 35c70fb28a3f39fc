#include "corpus/near_duplicates.h"

#include <algorithm>
#include <limits>

#include "corpus/text_words.h"

namespace gfmd {
namespace {

constexpr std::size_t kShingleWords = 5;
constexpr std::size_t kRows = 3;  // minima a band
constexpr std::size_t kBands = kMinima / kRows;
constexpr std::size_t kMostEntries = 64;  // looked at in a band
constexpr std::size_t kLeastHeads = 1024;

// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

struct HashFunctions {
  std::array<std::uint64_t, kMinima> factors{};  // odd
  std::array<std::uint64_t, kMinima> offsets{};
};
constexpr HashFunctions make_functions() {
  HashFunctions functions;
  std::uint64_t state = 0;
  for (std::size_t i = 0; i < kMinima; ++i) {
    functions.factors[i] = mixed(state += kGolden) | 1U;
    functions.offsets[i] = mixed(state += kGolden);
  }
  return functions;
}
constexpr HashFunctions kFunctions = make_functions();

// FNV-1a, its low bits made as good as the high ones.
std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return mixed(hash);
}

void take_minima(std::uint64_t shingle, Signature& minima) {
  for (std::size_t i = 0; i < kMinima; ++i) {
    const auto value = static_cast<std::uint32_t>(
        (shingle * kFunctions.factors[i] + kFunctions.offsets[i]) >> 32U);
    minima[i] = std::min(minima[i], value);
  }
}

std::uint64_t band_hash(const Signature& signature, std::size_t band) {
  std::uint64_t hash = band;
  for (std::size_t row = 0; row < kRows; ++row) {
    hash = mixed(hash + kGolden + signature[band * kRows + row]);
  }
  return hash;
}

}  // namespace

std::optional<Signature> signature_of(std::string_view text) {
  std::vector<std::uint64_t> words;
  for (const TextWord& word : text_words(text)) words.push_back(word_hash(word.folded));
  if (words.empty()) return std::nullopt;
  Signature minima;
  minima.fill(std::numeric_limits<std::uint32_t>::max());
  const std::size_t size = std::min(kShingleWords, words.size());
  for (std::size_t first = 0; first + size <= words.size(); ++first) {
    std::uint64_t shingle = 0;
    for (std::size_t i = first; i < first + size; ++i)
      shingle = mixed(shingle + kGolden + words[i]);
    take_minima(shingle, minima);
  }
  return minima;
}

double similarity(const Signature& a, const Signature& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kMinima; ++i) equal += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(kMinima);
}

void SimilarTexts::link(std::size_t text) {
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint32_t& head = heads_[band_hash(signatures_[text], band) & (heads_.size() - 1)];
    const std::size_t entry = text * kBands + band;
    next_[entry] = head;
    head = static_cast<std::uint32_t>(entry + 1);
  }
}

std::size_t SimilarTexts::add(const Signature& signature) {
  const std::size_t text = signatures_.size();
  signatures_.push_back(signature);
  next_.resize(signatures_.size() * kBands);
  if (next_.size() <= heads_.size()) {
    link(text);
  } else {
    heads_.assign(std::max(kLeastHeads, heads_.size() * 2), 0);
    for (std::size_t i = 0; i <= text; ++i) link(i);
  }
  return text;
}

std::optional<SimilarTexts::Match> SimilarTexts::nearest(const Signature& signature) const {
  std::optional<Match> best;
  for (std::size_t band = 0; band < kBands && !heads_.empty(); ++band) {
    std::uint32_t at = heads_[band_hash(signature, band) & (heads_.size() - 1)];
    for (std::size_t looked = 0; at != 0 && looked < kMostEntries; ++looked) {
      const std::size_t text = (at - 1) / kBands;
      const double alike = similarity(signature, signatures_[text]);
      const bool better =
          !best || alike > best->similarity || (alike == best->similarity && text < best->text);
      if (alike >= kNearDuplicate && better) best = Match{text, alike};
      at = next_[at - 1];
    }
  }
  return best;
}

}  // namespace gfmd
