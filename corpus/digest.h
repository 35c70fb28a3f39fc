#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gfmd {

/// SHA-256 in pieces.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void update(std::string_view bytes);
  [[nodiscard]] std::string hex();  // 64 lower-case digits; ends the computation

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Of a whole file through an open descriptor, from its beginning, not moving its offset.
/// Throws std::system_error when it cannot be read.
[[nodiscard]] std::string sha256_hex_of_file(int descriptor);

}  // namespace gfmd
