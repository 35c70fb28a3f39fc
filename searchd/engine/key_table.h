#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gfmd {

/// Keys with numbers, looked up in bytes as they are: nothing is read or copied beforehand, so that
/// a table may be compiled in. Immutable; safe for concurrent use.
class KeyTable {
 public:
  using Entry = std::pair<std::string, std::uint32_t>;  // a key, one of its numbers

  KeyTable() = default;
  /// `bytes` are what pack() made, on a machine of the same byte order; they must outlive it.
  explicit KeyTable(std::string_view bytes);
  /// A table in memory of its own.
  static KeyTable of(std::vector<Entry> entries);

  /// Entries may be given in any order and more than once.
  static std::string pack(std::vector<Entry> entries);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// Keys ascend.
  [[nodiscard]] std::string_view key(std::size_t i) const;
  /// The numbers of a key, ascending; none for a key that is not there.
  [[nodiscard]] std::vector<std::uint32_t> numbers(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const;
  /// Whether a key is `beginning`, or goes on behind it with a blank.
  [[nodiscard]] bool begins(std::string_view beginning) const;
  /// The first key that is not before this one.
  [[nodiscard]] std::size_t lower_bound(std::string_view key) const;

 private:
  [[nodiscard]] std::uint32_t read(std::size_t number) const;

  std::string_view bytes_;
  std::size_t size_ = 0;
  std::shared_ptr<const std::string> owned_;
};

}  // namespace gfmd
