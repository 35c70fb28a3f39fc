#include "searchd/http/worker_pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <future>

#include "tests/searchd/http/echo_service.h"

namespace gfmd {
namespace {

Request request_for(std::string target) {
  Request request;
  request.method = "GET";
  request.target = std::move(target);
  return request;
}

TEST_CASE("Workers answer, and a full queue says so at once") {
  test::EchoService service;
  std::atomic<int> answered = 0;
  {
    WorkerPool pool(1, 2, service);
    const auto count = [&](const Response&) { ++answered; };
    REQUIRE(pool.try_submit(request_for("/wait"), count));
    service.await_waiting(1);
    CHECK(pool.try_submit(request_for("/a"), count));
    CHECK(pool.try_submit(request_for("/b"), count));
    CHECK_FALSE(pool.try_submit(request_for("/c"), count));
    service.open_gate();
  }
  CHECK(answered == 3);  // what was queued is answered before the pool ends
}

TEST_CASE("As many requests run at once as there are workers") {
  test::EchoService service;
  WorkerPool pool(3, 1, service);
  std::promise<std::string> done;
  REQUIRE(pool.try_submit(request_for("/wait"), [](const Response&) {}));
  service.await_waiting(1);
  REQUIRE(pool.try_submit(request_for("/wait"), [](const Response&) {}));
  service.await_waiting(2);
  REQUIRE(pool.try_submit(request_for("/x"), [&](const Response& r) { done.set_value(r.body); }));
  CHECK(done.get_future().get() == "/x|");
  service.open_gate();
}

/// A service whose handlers only count their idle calls.
class IdleService : public Service {
 public:
  std::unique_ptr<Handler> make_handler() override { return std::make_unique<IdleHandler>(*this); }
  std::optional<Response> answer_at_once(const Request&) override { return std::nullopt; }
  Response refuse(int, std::string_view) override { return {}; }
  void record(const Exchange&) override {}
  std::promise<void> was_idle;

 private:
  class IdleHandler : public Handler {
   public:
    explicit IdleHandler(IdleService& service) : service_(service) {}
    Response handle(const Request&) override { return {}; }
    void idle() override {
      if (!std::exchange(called_, true)) service_.was_idle.set_value();
    }

   private:
    IdleService& service_;
    bool called_ = false;
  };
};

TEST_CASE("A worker without work looks after its handler") {
  IdleService service;
  WorkerPool pool(1, 1, service);
  service.was_idle.get_future().wait();
}

}  // namespace
}  // namespace gfmd
