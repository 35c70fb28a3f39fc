#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gfmd {

/// A set of document numbers up to a fixed highest one, as a bitmap.
class DocumentSet {
 public:
  explicit DocumentSet(std::uint32_t last = 0) : words_(last / 64 + 1) {}

  void insert(std::uint32_t document) { words_[document / 64] |= bit(document); }
  [[nodiscard]] bool contains(std::uint32_t document) const {
    return (words_[document / 64] & bit(document)) != 0;
  }
  [[nodiscard]] std::size_t size() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
  }

  // Both sets have the same highest document.
  void unite(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void intersect(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void subtract(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

  /// Calls visit(document) in ascending order.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(
            static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
      }
    }
  }

  friend bool operator==(const DocumentSet&, const DocumentSet&) = default;

 private:
  static std::uint64_t bit(std::uint32_t document) { return std::uint64_t{1} << (document % 64); }
  std::vector<std::uint64_t> words_;
};

}  // namespace gfmd
