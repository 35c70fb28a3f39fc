#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "searchd/http/connection_limiter.h"
#include "searchd/http/http_server.h"
#include "searchd/http/request_rules.h"
#include "searchd/http/session_registry.h"
#include "searchd/http/worker_pool.h"

namespace gfmd {

/// What sessions share; outlives them.
struct SessionContext {
  const HttpOptions& options;
  Service& service;
  WorkerPool& workers;
  SessionRegistry& registry;
};

/// One connection: reads a request, has it answered, writes the answer, and so on, one at a time.
/// What a client sends ahead waits in a buffer no longer than one request and then in the kernel.
/// Runs in its socket's executor, a strand; lives until its last operation ends.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(boost::asio::ip::tcp::socket socket, const SessionContext& context);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Serves the connection. The admission is kept as long as the session lives.
  void start(ConnectionLimiter::Admission admission);

  /// Says that there is no place for the connection, and ends.
  void start_refusal(ConnectionLimiter::Admission admission);

  /// From any thread: ends behind the request it is at, or the one on its way.
  void drain();

 private:
  template <typename Result>
  using Awaitable = boost::asio::awaitable<Result>;
  using Milliseconds = std::chrono::milliseconds;

  void spawn(Awaitable<void> (Session::*body)());
  Awaitable<void> serve();
  Awaitable<void> refuse_connection();
  Awaitable<bool> serve_one(bool first, bool last);  // whether another request may follow
  /// nullopt: the connection ends without a word.
  Awaitable<Result<std::optional<RequestHead>, Rejection>> read_head(bool first);
  Awaitable<std::optional<Rejection>> read_body(const RequestHead& head, std::string& body);
  Awaitable<bool> read_more();
  bool receive_available();
  Awaitable<Response> answer(Request request);
  Awaitable<bool> reject(const Rejection& rejection);
  Awaitable<bool> send(const Response& response, const Request* request, bool keep_alive);
  Awaitable<void> linger();

  void arm(Milliseconds deadline);  // a deadline until the next arm() or disarm()
  void disarm();

  boost::asio::ip::tcp::socket socket_;
  SessionContext context_;
  std::optional<ConnectionLimiter::Admission> admission_;
  boost::asio::steady_timer deadline_;
  bool timed_out_ = false;
  bool draining_ = false;
  bool between_requests_ = false;                   // waiting for a request's first byte
  std::string buffer_;                              // received and not yet used
  std::chrono::steady_clock::time_point received_;  // when the current request was complete
};

}  // namespace gfmd
