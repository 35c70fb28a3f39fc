#include "tests/searchd/http/echo_service.h"

namespace gfmd::test {

class EchoService::EchoHandler : public Handler {
 public:
  explicit EchoHandler(EchoService& service) : service_(service) {}

  Response handle(const Request& request) override {
    Response response;
    response.content_type = "text/plain";
    response.route = "/echo";
    response.body = request.target + "|" + request.body;
    if (request.target == "/large") response.body = std::string(kLargeBytes, 'x');
    if (request.target == "/close") response.close = true;
    if (request.target == "/wait") {
      std::unique_lock lock(service_.mutex_);
      ++service_.waiting_;
      service_.changed_.notify_all();
      service_.changed_.wait(lock, [&] { return service_.gate_open_; });
    }
    return response;
  }

  void idle() override {}

 private:
  EchoService& service_;
};

std::unique_ptr<Handler> EchoService::make_handler() {
  return std::make_unique<EchoHandler>(*this);
}

std::optional<Response> EchoService::answer_at_once(const Request& request) {
  if (request.target != "/now") return std::nullopt;
  Response response;
  response.body = "now";
  return response;
}

Response EchoService::refuse(int status, std::string_view detail) {
  Response response;
  response.status = status;
  response.body = std::string(detail);
  return response;
}

void EchoService::record(const Exchange& exchange) {
  const std::lock_guard lock(mutex_);
  statuses_.push_back(exchange.response.status);
}

void EchoService::open_gate() {
  const std::lock_guard lock(mutex_);
  gate_open_ = true;
  changed_.notify_all();
}

void EchoService::await_waiting(std::size_t count) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return waiting_ >= count; });
}

std::vector<int> EchoService::recorded_statuses() {
  const std::lock_guard lock(mutex_);
  return statuses_;
}

}  // namespace gfmd::test
