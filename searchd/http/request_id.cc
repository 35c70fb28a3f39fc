#include "searchd/http/request_id.h"

#include <array>
#include <atomic>
#include <charconv>
#include <cstdint>
#include <random>

namespace gfmd {
namespace {

constexpr std::size_t kMaxIdBytes = 64;

bool is_acceptable(const std::string& id) {
  constexpr std::string_view kCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  return !id.empty() && id.size() <= kMaxIdBytes &&
         id.find_first_not_of(kCharacters) == std::string::npos;
}

std::uint64_t random_start() {
  std::random_device device;
  return (std::uint64_t{device()} << 32) | device();
}

}  // namespace

std::string request_id(const Request& request) {
  if (const std::string* id = request.header("X-Request-Id"); id && is_acceptable(*id)) return *id;
  // An odd step visits every 64-bit number once before it repeats.
  constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15;
  static std::atomic<std::uint64_t> next{random_start()};
  std::array<char, 16> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), next.fetch_add(kStep), 16).ptr;
  const std::string hex(digits.data(), end);
  return std::string(digits.size() - hex.size(), '0') + hex;
}

}  // namespace gfmd
