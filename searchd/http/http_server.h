#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "searchd/http/head_scanner.h"
#include "searchd/http/service.h"

namespace gfmd {

/// Every deadline is for a whole phase: bytes that trickle in do not move it.
struct HttpOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8088;  // 0: any free one

  std::size_t io_threads = 1;  // never run queries
  std::size_t workers = 2;     // run nothing else
  std::size_t queue = 128;     // requests waiting for a worker; one more is answered 503 at once

  RequestLimits request;
  std::size_t max_connections = 10'000;
  std::size_t max_connections_per_address = 256;  // an IPv6 address counts by its first 64 bits
  std::size_t max_requests_per_connection = 100;
  std::chrono::milliseconds connection_lifetime{300'000};

  std::chrono::milliseconds header_deadline{10'000};  // also for a new connection's first byte
  std::chrono::milliseconds body_deadline{15'000};
  std::chrono::milliseconds response_deadline{30'000};
  std::chrono::milliseconds idle_deadline{30'000};  // between two requests of a connection
  std::chrono::milliseconds linger{2'000};          // for the client to read the last answer
  std::chrono::milliseconds drain_deadline{10'000};
  std::chrono::milliseconds drain_grace{500};  // for a request on its way when stop() is called
};

/// An HTTP/1.1 server: a listener, I/O threads that move bytes, and workers that answer.
class HttpServer {
 public:
  /// Listens and serves once constructed. Throws std::system_error naming the address when it
  /// cannot be listened on. `service` outlives the server.
  HttpServer(const HttpOptions& options, Service& service);
  ~HttpServer();  // stop()
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// The port listened on.
  [[nodiscard]] std::uint16_t port() const;

  /// Stops accepting, answers every request that was received, at most `drain_deadline` long, and
  /// returns. Not to be called from two threads at once.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gfmd
