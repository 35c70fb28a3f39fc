#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "searchd/http/service.h"

namespace gfmd::test {

/// Answers with the request's target and body. "/wait" is answered only once open_gate() was
/// called,
/// "/large" with kLargeBytes, "/now" at once, "/close" with the connection's end.
class EchoService : public Service {
 public:
  static constexpr std::size_t kLargeBytes = 64u << 20;

  ~EchoService() override { open_gate(); }

  std::unique_ptr<Handler> make_handler() override;
  std::optional<Response> answer_at_once(const Request& request) override;
  Response refuse(int status, std::string_view detail) override;
  void record(const Exchange& exchange) override;

  void open_gate();
  /// Blocks until `count` requests wait at the gate.
  void await_waiting(std::size_t count);
  [[nodiscard]] std::vector<int> recorded_statuses();

 private:
  class EchoHandler;

  std::mutex mutex_;
  std::condition_variable changed_;
  bool gate_open_ = false;
  std::size_t waiting_ = 0;
  std::vector<int> statuses_;
};

}  // namespace gfmd::test
