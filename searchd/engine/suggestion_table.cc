#include "searchd/engine/suggestion_table.h"

#include <algorithm>
#include <queue>

#include "stemmers/stop_words.h"

namespace gfmd {
namespace {

constexpr std::size_t kMaxNameBytes = 400;
constexpr std::uint32_t kMaxLength = 1023;  // that makes a difference in rank
constexpr std::uint32_t kMaxCount = (1U << 20U) - 1;
// Of names that hold words in any order: a smaller range is read whole, of a larger one the best.
constexpr std::size_t kMaxRead = 1024;
constexpr std::size_t kMaxTried = 256;

/// The first eight bytes as a number that sorts as they do.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    bytes = bytes << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return bytes;
}

/// Words of a query as they stand within a name.
std::vector<std::string> inner_keys(const TypedText& typed) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < typed.words.size(); ++i) keys.push_back(' ' + typed.word_key(i));
  return keys;
}

bool has_all_words(std::string_view name, const std::vector<std::string>& keys) {
  return std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return name.starts_with(std::string_view(key).substr(1)) ||
           name.find(key) != std::string_view::npos;
  });
}

bool holds(const std::vector<SuggestionTable::Match>& found, std::uint32_t item) {
  return std::any_of(found.begin(), found.end(),
                     [&](const auto& match) { return match.item == item; });
}

}  // namespace

std::uint32_t SuggestionTable::add_item(std::uint32_t count) {
  counts_.push_back(count);
  return static_cast<std::uint32_t>(counts_.size() - 1);
}

void SuggestionTable::add_name(std::uint32_t item, std::string_view folded, Language language,
                               bool primary) {
  if (folded.size() > kMaxNameBytes) {
    folded = folded.substr(0, folded.rfind(' ', kMaxNameBytes - 1) + 1);
  }
  if (folded.empty()) return;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.push_back({static_cast<std::uint32_t>(text_.size()),
                    static_cast<std::uint16_t>(folded.size()), primary, item});
  text_.append(folded);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = folded.find(' ', at);
    if (at == 0 || !is_stop_word(language, folded.substr(at, end - at))) {
      keys_.push_back({number, static_cast<std::uint32_t>(at)});
    }
    at = end + 1;
  }
}

std::uint32_t SuggestionTable::weigh(const Key& key) const {
  const Name& name = names_[key.name];
  const std::uint32_t level = !name.primary ? 0 : (key.offset == 0 ? 2 : 1);
  return level << 30U | std::min(counts_[name.item], kMaxCount) << 10U |
         (kMaxLength - std::min<std::uint32_t>(name.size, kMaxLength));
}

void SuggestionTable::sort_keys() {
  // Most comparisons are settled by the first bytes, held beside the key.
  std::vector<std::pair<std::uint64_t, Key>> sorted;
  sorted.reserve(keys_.size());
  for (const Key& key : keys_) sorted.emplace_back(first_bytes(suffix(key)), key);
  std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const int order = suffix(a.second).compare(suffix(b.second));
    return order != 0 ? order < 0 : a.second.name < b.second.name;
  });
  for (std::size_t i = 0; i < sorted.size(); ++i) keys_[i] = sorted[i].second;
}

void SuggestionTable::finish() {
  sort_keys();
  const std::size_t count = keys_.size();
  weights_.resize(count);
  for (std::size_t i = 0; i < count; ++i) weights_[i] = weigh(keys_[i]);
  tree_.resize(2 * count);
  for (std::size_t i = 0; i < count; ++i) tree_[count + i] = static_cast<std::uint32_t>(i);
  for (std::size_t i = count; i-- > 1;) {
    tree_[i] = static_cast<std::uint32_t>(best(tree_[2 * i], tree_[2 * i + 1]));
  }
  text_.shrink_to_fit();
  names_.shrink_to_fit();
  keys_.shrink_to_fit();
}

std::size_t SuggestionTable::best(std::size_t a, std::size_t b) const {
  if (weights_[a] != weights_[b]) return weights_[a] > weights_[b] ? a : b;
  return std::min(a, b);
}

/// A segment tree over the weights: the leaves stand at keys_.size() and behind it.
std::size_t SuggestionTable::best_in(Range range) const {
  std::size_t found = range.first;
  std::size_t low = range.first + keys_.size();
  std::size_t high = range.second + keys_.size();
  for (; low < high; low /= 2, high /= 2) {
    if (low % 2 == 1) found = best(found, tree_[low++]);
    if (high % 2 == 1) found = best(found, tree_[--high]);
  }
  return found;
}

SuggestionTable::Range SuggestionTable::range_of(std::string_view beginning) const {
  const auto less = [&](const Key& key, std::string_view wanted) {
    return suffix(key).substr(0, wanted.size()) < wanted;
  };
  const auto greater = [&](std::string_view wanted, const Key& key) {
    return wanted < suffix(key).substr(0, wanted.size());
  };
  const auto low = std::lower_bound(keys_.begin(), keys_.end(), beginning, less);
  const auto high = std::upper_bound(low, keys_.end(), beginning, greater);
  return {static_cast<std::size_t>(low - keys_.begin()),
          static_cast<std::size_t>(high - keys_.begin())};
}

void SuggestionTable::for_best(Range range, const std::function<bool(const Key&)>& visit) const {
  struct Part {
    Range range;
    std::size_t best;
  };
  const auto worse = [&](const Part& a, const Part& b) { return best(a.best, b.best) == b.best; };
  std::priority_queue<Part, std::vector<Part>, decltype(worse)> parts(worse);
  const auto push = [&](std::size_t low, std::size_t high) {
    if (low < high) parts.push({{low, high}, best_in({low, high})});
  };
  push(range.first, range.second);
  while (!parts.empty()) {
    const Part part = parts.top();
    parts.pop();
    if (!visit(keys_[part.best])) return;
    push(part.range.first, part.best);
    push(part.best + 1, part.range.second);
  }
}

void SuggestionTable::find_in_row(const TypedText& typed, std::size_t limit,
                                  std::vector<Match>& found) const {
  const std::string wanted = typed.joined();
  std::size_t left = kMaxTried;  // an item may have many names that begin alike
  for_best(range_of(wanted), [&](const Key& key) {
    const Name& name = names_[key.name];
    if (!holds(found, name.item)) {
      const bool whole = key.offset == 0 && name.size == wanted.size() + (typed.open ? 1 : 0);
      found.push_back({name.item, name.primary, key.offset == 0, true, whole, text(name)});
    }
    return found.size() < limit && --left > 0;
  });
}

void SuggestionTable::find_in_any_order(const TypedText& typed, std::size_t limit,
                                        std::vector<Match>& found) const {
  Range fewest{0, 0};
  for (std::size_t i = 0; i < typed.words.size(); ++i) {
    const Range range = range_of(typed.word_key(i));
    // A small word has no keys of its own.
    if (range.first == range.second) continue;
    const std::size_t size = range.second - range.first;
    if (fewest.first == fewest.second || size < fewest.second - fewest.first) fewest = range;
  }
  const std::vector<std::string> keys = inner_keys(typed);
  const auto take = [&](const Key& key) {
    const Name& name = names_[key.name];
    if (!has_all_words(text(name), keys) || holds(found, name.item)) return;
    found.push_back({name.item, name.primary, false, false, false, text(name)});
  };
  if (fewest.second - fewest.first <= kMaxRead) {
    std::vector<std::size_t> fitting;
    for (std::size_t i = fewest.first; i < fewest.second; ++i) {
      if (has_all_words(text(names_[keys_[i].name]), keys)) fitting.push_back(i);
    }
    std::sort(fitting.begin(), fitting.end(),
              [&](std::size_t a, std::size_t b) { return a != b && best(a, b) == a; });
    for (std::size_t i = 0; i < fitting.size() && found.size() < limit; ++i)
      take(keys_[fitting[i]]);
    return;
  }
  std::size_t left = kMaxTried;
  for_best(fewest, [&](const Key& key) {
    take(key);
    return found.size() < limit && --left > 0;
  });
}

std::vector<SuggestionTable::Match> SuggestionTable::find(const TypedText& typed,
                                                          std::size_t limit) const {
  std::vector<Match> found;
  if (typed.words.empty() || keys_.empty() || limit == 0) return found;
  find_in_row(typed, limit, found);
  if (typed.words.size() > 1 && found.size() < limit) find_in_any_order(typed, limit, found);
  return found;
}

void SuggestionTable::for_each_name(
    const std::function<void(std::string_view folded)>& visit) const {
  for (const Name& name : names_) visit(text(name));
}

}  // namespace gfmd
