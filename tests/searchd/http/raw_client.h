#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd::test {

/// One answer as it came over the wire.
struct RawResponse {
  int status = 0;
  std::string head;  // status line and headers
  std::string body;
  [[nodiscard]] std::string header(std::string_view name) const;  // empty when absent
};

/// A TCP connection to 127.0.0.1 that sends exactly the bytes it is given. Not even a blocked
/// server holds it up longer than kPatience.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient& operator=(RawClient&& other) noexcept;

  static constexpr std::chrono::seconds kPatience{8};

  /// False when the server has closed.
  bool send(std::string_view bytes);
  void shutdown_send();

  /// The next answer; status 0 when the connection ends first. `bodiless`: the answer to a HEAD.
  [[nodiscard]] RawResponse receive(bool bodiless = false);

  /// Waits until something has arrived, and leaves it there.
  void await_first_byte() const;
  /// Every byte up to the connection's end.
  [[nodiscard]] std::string receive_all();

  /// Whether the server has closed the connection, waiting for it up to kPatience.
  [[nodiscard]] bool closed();

 private:
  bool receive_some();

  int descriptor_;
  std::string received_;
};

/// Cuts a stream into answers by their Content-Length.
[[nodiscard]] std::vector<RawResponse> split_responses(std::string_view stream);

/// One request on a connection of its own.
[[nodiscard]] RawResponse fetch(std::uint16_t port, std::string_view request);

/// "GET <target>" with a Host; further header lines end in CR LF.
[[nodiscard]] std::string get(std::string_view target, std::string_view headers = "");

}  // namespace gfmd::test
