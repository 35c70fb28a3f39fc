#include "searchd/engine/prefix_speller.h"

#include <algorithm>
#include <utility>

namespace gfmd {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

void PrefixSpeller::add(std::string_view word) {
  if (!word.empty()) words_.emplace_back(word);
}

void PrefixSpeller::finish() {
  std::sort(words_.begin(), words_.end());
  uses_ = {0};
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i > 0 && words_[i] == words_[kept - 1]) {
      ++uses_.back();
      continue;
    }
    if (kept != i) words_[kept] = std::move(words_[i]);
    ++kept;
    uses_.push_back(uses_.back() + 1);
  }
  words_.resize(kept);
  words_.shrink_to_fit();
}

PrefixSpeller::Range PrefixSpeller::range_in(Range range, std::size_t depth,
                                             std::string_view rest) const {
  const auto part = [&](const std::string& word) {
    return std::string_view(word).substr(depth, rest.size());
  };
  const auto begin = words_.begin();
  const auto low = std::lower_bound(
      begin + static_cast<std::ptrdiff_t>(range.first),
      begin + static_cast<std::ptrdiff_t>(range.second), rest,
      [&](const std::string& word, std::string_view wanted) { return part(word) < wanted; });
  const auto high = std::upper_bound(
      low, begin + static_cast<std::ptrdiff_t>(range.second), rest,
      [&](std::string_view wanted, const std::string& word) { return wanted < part(word); });
  return {static_cast<std::size_t>(low - begin), static_cast<std::size_t>(high - begin)};
}

/// How often words of a range were added; where `whole`, the one that has `size` bytes, all that
/// they share.
std::uint32_t PrefixSpeller::uses(Range range, std::size_t size, bool whole) const {
  if (range.first == range.second) return 0;
  if (!whole) return uses_[range.second] - uses_[range.first];
  return words_[range.first].size() == size ? uses_[range.first + 1] - uses_[range.first] : 0;
}

bool PrefixSpeller::knows(std::string_view beginning, bool whole) const {
  return uses(range_in({0, words_.size()}, 0, beginning), beginning.size(), whole) > 0;
}

std::vector<std::string> PrefixSpeller::near(std::string_view typed, bool whole,
                                             std::size_t limit) const {
  if (typed.size() < kMinLetters || typed.size() > kMaxLetters) return {};
  if (!std::all_of(typed.begin(), typed.end(), is_letter)) return {};
  std::vector<Repair> repairs;
  // `range`: words that begin as typed up to i; `instead` goes on there, then what was typed.
  const auto try_edit = [&](Range range, std::size_t i, std::string_view instead,
                            std::size_t typed_from) {
    const std::string_view rest = typed.substr(typed_from);
    const Range left = range_in(range, i + instead.size(), rest);
    const std::uint32_t used = uses(left, i + instead.size() + rest.size(), whole);
    if (used == 0) return;
    std::string beginning = std::string(typed.substr(0, i)).append(instead).append(rest);
    if (beginning != typed) repairs.push_back({used, std::move(beginning)});
  };
  Range range{0, words_.size()};
  for (std::size_t i = 0; i <= typed.size() && range.first < range.second; ++i) {
    if (i < typed.size()) try_edit(range, i, "", i + 1);
    if (i + 1 < typed.size()) {
      const std::string swapped{typed[i + 1], typed[i]};
      try_edit(range_in(range, i, swapped), i, swapped, i + 2);
    }
    std::size_t at = range.first;
    while (at < range.second && words_[at].size() == i) ++at;
    while (at < range.second) {
      const std::string_view letter = std::string_view(words_[at]).substr(i, 1);
      const Range with = range_in({at, range.second}, i, letter);
      if (is_letter(letter.front())) {
        try_edit(with, i, letter, i);
        if (i < typed.size()) try_edit(with, i, letter, i + 1);
      }
      at = with.second;
    }
    if (i < typed.size()) range = range_in(range, i, typed.substr(i, 1));
  }
  std::sort(repairs.begin(), repairs.end(), [](const Repair& a, const Repair& b) {
    return a.uses != b.uses ? a.uses > b.uses : a.beginning < b.beginning;
  });
  std::vector<std::string> best;
  for (Repair& repair : repairs) {
    if (best.size() == limit) break;
    if (best.empty() || best.back() != repair.beginning) best.push_back(repair.beginning);
  }
  return best;
}

}  // namespace gfmd
