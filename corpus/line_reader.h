#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace gfmd {

/// Lines of a stream, one at a time, in memory that does not grow with the stream.
class LineReader {
 public:
  /// Fills part of a buffer and returns how many bytes; 0 at the end. Its exceptions pass through.
  using ByteSource = std::function<std::size_t(std::span<char>)>;

  LineReader(ByteSource source, std::size_t longest)
      : source_(std::move(source)), longest_(longest) {}

  /// Goes to the next line; false behind the last one.
  bool next();

  /// The line without its end (LF or CR LF) and, on the first, byte order mark; valid until next().
  [[nodiscard]] std::string_view line() const;
  [[nodiscard]] std::uint32_t number() const { return number_; }  // from 1
  /// The line is longer than `longest` bytes: line() is only its beginning.
  [[nodiscard]] bool cut() const { return cut_; }

 private:
  bool fill();
  void add(std::string_view bytes);

  ByteSource source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t read_ = 0;  // bytes of buffer_ already taken
  std::string line_;
  std::uint32_t number_ = 0;
  bool cut_ = false;
};

}  // namespace gfmd
