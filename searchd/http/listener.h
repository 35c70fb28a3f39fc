#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <string>

#include "searchd/http/connection_limiter.h"
#include "searchd/http/session.h"

namespace gfmd {

/// Accepts connections and starts a Session for each. Out of file descriptors, it turns the next
/// connection away with one it keeps in reserve and pauses, rather than spin.
class Listener {
 public:
  /// Throws std::system_error naming `options.host` and port.
  Listener(boost::asio::io_context& io, const SessionContext& context, ConnectionLimiter& limiter);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }

  /// From any thread but those of `io`: takes the connections that the kernel has accepted already,
  /// closes, and returns. No session starts afterwards.
  void stop();

 private:
  void listen(const boost::asio::ip::tcp::endpoint& endpoint);
  boost::asio::awaitable<void> accept_all();
  void start_session(boost::asio::ip::tcp::socket socket);
  void turn_away_next();

  boost::asio::io_context& io_;
  SessionContext context_;
  ConnectionLimiter& limiter_;
  ConnectionLimiter refusals_;  // sessions that only say there is no place
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer pause_;
  std::uint16_t port_ = 0;
  int reserve_descriptor_ = -1;
};

/// What connections are counted by: an IPv4 address, or the first 64 bits of an IPv6 one, which
/// are what one client commands.
[[nodiscard]] std::string client_key(const boost::asio::ip::address& address);

}  // namespace gfmd
