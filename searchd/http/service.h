#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

#include "searchd/http/message.h"

namespace gfmd {

/// Answers requests, one at a time. Belongs to one worker thread.
class Handler {
 public:
  virtual ~Handler() = default;
  /// Does not throw.
  [[nodiscard]] virtual Response handle(const Request& request) = 0;
  /// Called about once a second while the worker has nothing to do. Does not throw.
  virtual void idle() = 0;
};

/// What was asked and answered, for the log and the metrics.
struct Exchange {
  std::string_view method;      // empty when the request could not be read
  std::string_view request_id;  // likewise
  const Response& response;
  std::chrono::nanoseconds duration;  // from the request's last byte to the answer's first
};

/// What a server serves. Its members are called from many threads at once.
class Service {
 public:
  virtual ~Service() = default;

  /// Called once in each worker's thread; the handler stays there. The service outlives it.
  [[nodiscard]] virtual std::unique_ptr<Handler> make_handler() = 0;

  /// Answers that wait for nothing, given even while every worker is busy; nullopt for all others.
  [[nodiscard]] virtual std::optional<Response> answer_at_once(const Request& request) = 0;

  /// The answer to a request that never reaches a handler: refused by the rules (400 .. 505), or
  /// by a full queue or a connection limit (503).
  [[nodiscard]] virtual Response refuse(int status, std::string_view detail) = 0;

  /// Called once for each answer, before it is sent.
  virtual void record(const Exchange& exchange) = 0;
};

}  // namespace gfmd
