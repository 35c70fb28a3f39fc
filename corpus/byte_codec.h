#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gfmd {

/// A stored record that cannot be read: damage, or a foreign index.
struct CorruptRecord : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Appends numbers (varints: seven bits a byte, low ones first) and strings (length, bytes).
class ByteWriter {
 public:
  void number(std::uint64_t value);
  void text(std::string_view text);
  template <typename T, typename Write>
  void list(const std::vector<T>& values, Write write) {
    number(values.size());
    for (const T& value : values) write(value);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what a ByteWriter wrote. Throws CorruptRecord where the bytes end early or make no sense;
/// never reads outside them, and never allocates for more than they could hold.
class ByteReader {
 public:
  /// `bytes` must outlive the reader.
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t number();
  [[nodiscard]] std::uint32_t number32();
  /// A number below `bound`.
  [[nodiscard]] std::uint32_t choice(std::uint32_t bound);
  [[nodiscard]] std::string_view text();  // a view into the bytes
  template <typename Read>
  auto list(Read read) {
    std::vector<decltype(read())> values;
    const std::uint64_t size = number();
    // Every element takes a byte at least.
    if (size > bytes_.size()) throw CorruptRecord("a list is longer than its record");
    // An element in memory is larger than a byte: a false size must not become a large allocation.
    values.reserve(std::min<std::size_t>(size, kMostReserved));
    for (std::uint64_t i = 0; i < size; ++i) values.push_back(read());
    return values;
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  /// Nothing may be left.
  void finish() const;

 private:
  static constexpr std::size_t kMostReserved = 256;  // elements

  std::string_view bytes_;  // not read yet
};

}  // namespace gfmd
