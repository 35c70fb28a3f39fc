#include "searchd/engine/key_table.h"

#include <algorithm>
#include <cstring>

namespace gfmd {
namespace {

// The bytes are numbers of 32 bits, then the keys, one behind the other. Numbers are: n, how many
// keys there are; n + 1 of where keys begin, the last of where they end; n + 1 of where each key's
// numbers begin among those that follow; these.
constexpr std::size_t kWidth = sizeof(std::uint32_t);

void append(std::string& bytes, std::size_t number) {
  const auto narrow = static_cast<std::uint32_t>(number);
  char raw[kWidth];
  std::memcpy(raw, &narrow, kWidth);
  bytes.append(raw, kWidth);
}

}  // namespace

KeyTable::KeyTable(std::string_view bytes) : bytes_(bytes) {
  if (!bytes_.empty()) size_ = read(0);
}

KeyTable KeyTable::of(std::vector<Entry> entries) {
  auto owned = std::make_shared<const std::string>(pack(std::move(entries)));
  KeyTable table{std::string_view(*owned)};
  table.owned_ = std::move(owned);
  return table;
}

std::string KeyTable::pack(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<std::size_t> key_begins;
  std::vector<std::size_t> number_begins;
  std::string keys;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0 && entries[i].first == entries[i - 1].first) continue;
    key_begins.push_back(keys.size());
    number_begins.push_back(i);
    keys += entries[i].first;
  }
  const std::size_t count = key_begins.size();
  key_begins.push_back(keys.size());
  number_begins.push_back(entries.size());
  std::string bytes;
  append(bytes, count);
  for (const std::size_t begin : key_begins) append(bytes, begin);
  for (const std::size_t begin : number_begins) append(bytes, begin);
  for (const Entry& entry : entries) append(bytes, entry.second);
  return bytes + keys;
}

std::uint32_t KeyTable::read(std::size_t number) const {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes_.substr(number * kWidth, kWidth).data(), kWidth);
  return value;
}

std::string_view KeyTable::key(std::size_t i) const {
  const std::size_t numbers = read(2 * size_ + 2);
  const std::size_t keys = (1 + 2 * (size_ + 1) + numbers) * kWidth;
  const std::size_t begin = read(1 + i);
  return bytes_.substr(keys + begin, read(2 + i) - begin);
}

std::size_t KeyTable::lower_bound(std::string_view key) const {
  std::size_t first = 0;
  for (std::size_t left = size_; left > 0;) {
    const std::size_t half = left / 2;
    if (this->key(first + half) < key) {
      first += half + 1;
      left -= half + 1;
    } else {
      left = half;
    }
  }
  return first;
}

std::vector<std::uint32_t> KeyTable::numbers(std::string_view key) const {
  std::vector<std::uint32_t> found;
  const std::size_t at = lower_bound(key);
  if (at == size_ || this->key(at) != key) return found;
  const std::size_t begins = 1 + size_ + 1;
  const std::size_t numbers = begins + size_ + 1;
  for (std::size_t i = read(begins + at); i < read(begins + at + 1); ++i) {
    found.push_back(read(numbers + i));
  }
  return found;
}

bool KeyTable::contains(std::string_view key) const {
  const std::size_t at = lower_bound(key);
  return at < size_ && this->key(at) == key;
}

bool KeyTable::begins(std::string_view beginning) const {
  // Nothing sorts between a text and the same with a blank behind it.
  const std::size_t at = lower_bound(beginning);
  if (at == size_) return false;
  const std::string_view found = key(at);
  return found.starts_with(beginning) &&
         (found.size() == beginning.size() || found[beginning.size()] == ' ');
}

}  // namespace gfmd
