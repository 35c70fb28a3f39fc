#include "searchd/http/search_service.h"

#include <atomic>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>

#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

using namespace std::chrono_literals;
using test::FakeIndex;
using test::FakeSource;

Request request_for(std::string target) {
  Request request;
  request.method = "GET";
  request.target = std::move(target);
  return request;
}

struct Fixture {
  explicit Fixture(std::shared_ptr<FakeIndex> first) : source(std::move(first)) {}

  void publish_and_reload(std::shared_ptr<const Index> index) {
    source.publish(std::move(index));
    const int before = reloads;
    watcher.reload();
    while (reloads == before) std::this_thread::yield();
  }

  FakeSource source;
  std::atomic<int> reloads = 0;  // reported: the watcher has let go of the old index by then
  IndexWatcher watcher{source, {1h, 1h}, [this](const Reload&) { ++reloads; }};
  Metrics metrics;
  AccessLog log{-1};
  SearchService service{watcher, metrics, log};
};

std::string revision_in(const Response& response) {
  const auto body = boost::json::parse(response.body);
  return std::string(body.at("index").at("revision").as_string());
}

TEST_CASE("A worker follows the current index, and lets go of the old one") {
  auto first = std::make_shared<FakeIndex>("r1");
  const std::weak_ptr<FakeIndex> old = first;
  Fixture fixture(std::move(first));
  const auto handler = fixture.service.make_handler();
  const Response before = handler->handle(request_for("/v1/search"));
  CHECK(revision_in(before) == "r1");
  CHECK(before.revision == "r1");
  fixture.publish_and_reload(std::make_shared<FakeIndex>("r2"));
  CHECK_FALSE(old.expired());
  handler->idle();
  CHECK(old.expired());
  const Response after = handler->handle(request_for("/v1/search"));
  CHECK(revision_in(after) == "r2");
  CHECK(after.revision == "r2");
}

TEST_CASE("Every answer is let out to the sites named, and compressed for who takes it") {
  Fixture fixture(std::make_shared<FakeIndex>("r1"));
  SearchService service(fixture.watcher, fixture.metrics, fixture.log, {"https://a.example"});
  const auto handler = service.make_handler();
  const auto ask = [&](const char* method, const char* target) {
    Request request = request_for(target);
    request.method = method;
    request.headers = {{"Origin", "https://a.example"},
                       {"Access-Control-Request-Method", "GET"},
                       {"Accept-Encoding", "gzip"}};
    return handler->handle(request);
  };
  const auto header = [](const Response& response, std::string_view name) {
    for (const Header& each : response.headers) {
      if (each.name == name) return each.value;
    }
    return std::string();
  };
  for (const char* target : {"/v1/search", "/", "/v1/search?x=1", "/nothing", "/readyz"}) {
    INFO(target);
    CHECK(header(ask("GET", target), "Access-Control-Allow-Origin") == "https://a.example");
  }
  const Response page = ask("GET", "/");
  CHECK(header(page, "Content-Encoding") == "gzip");
  CHECK(header(page, "Vary") == "Accept-Language, Origin, Accept-Encoding");
  CHECK(ask("HEAD", "/").body.size() == page.body.size());
  const Response preflight = ask("OPTIONS", "/v1/search");
  CHECK(preflight.status == 204);
  CHECK(header(preflight, "Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS");
  const auto closed = fixture.service.make_handler();
  Request request = request_for("/v1/search");
  request.headers = {{"Origin", "https://a.example"}};
  CHECK(header(closed->handle(request), "Access-Control-Allow-Origin").empty());
}

TEST_CASE("A damaged index is answered 503, and served again once it is sound") {
  auto index = std::make_shared<FakeIndex>("r1");
  Fixture fixture(index);
  const auto handler = fixture.service.make_handler();
  index->damaged = true;
  const Response refusal = handler->handle(request_for("/v1/search"));
  CHECK(refusal.status == 503);
  CHECK(refusal.content_type == "application/problem+json");
  CHECK(refusal.body.find("damaged") == std::string::npos);  // details are for the log
  CHECK(handler->handle(request_for("/?q=x")).content_type == "text/html; charset=utf-8");
  index->damaged = false;
  CHECK(handler->handle(request_for("/v1/search")).status == 200);
}

/// An index whose engines cannot be made.
class HopelessIndex : public FakeIndex {
 public:
  using FakeIndex::FakeIndex;
  std::unique_ptr<SearchEngine> make_engine() const override {
    throw std::runtime_error("no memory");
  }
};

TEST_CASE("Any other failure is answered 500") {
  Fixture fixture(std::make_shared<HopelessIndex>("r1"));
  const auto handler = fixture.service.make_handler();
  handler->idle();
  const Response response = handler->handle(request_for("/readyz"));
  CHECK(response.status == 500);
  CHECK(response.body.find("no memory") == std::string::npos);
}

TEST_CASE("Liveness and metrics wait for nobody") {
  Fixture fixture(std::make_shared<FakeIndex>("r1"));
  const auto health = fixture.service.answer_at_once(request_for("/healthz"));
  REQUIRE(health);
  CHECK(health->body == "{\"status\":\"ok\"}");
  CHECK(health->route == "/healthz");
  fixture.service.record({"GET", "1", *health, 1ms});
  const auto metrics = fixture.service.answer_at_once(request_for("/metrics"));
  REQUIRE(metrics);
  CHECK(metrics->body.find("route=\"/healthz\"") != std::string::npos);
  CHECK(metrics->content_type.starts_with("text/plain; version=0.0.4"));
  CHECK_FALSE(fixture.service.answer_at_once(request_for("/v1/search")));
}

TEST_CASE("Liveness and metrics tell which methods they take") {
  Fixture fixture(std::make_shared<FakeIndex>("r1"));
  for (const char* const path : {"/healthz", "/metrics"}) {
    Request request = request_for(path);
    const auto value = [&](const Response& response, std::string_view name) {
      for (const Header& header : response.headers) {
        if (header.name == name) return header.value;
      }
      return std::string();
    };
    request.method = "HEAD";
    const auto head = fixture.service.answer_at_once(request);
    REQUIRE(head);
    CHECK(head->status == 200);
    CHECK(value(*head, "ETag").empty());
    CHECK(value(*head, "Cache-Control") == "no-store");
    request.method = "OPTIONS";
    const auto options = fixture.service.answer_at_once(request);
    REQUIRE(options);
    CHECK(options->status == 204);
    CHECK(value(*options, "Allow") == "GET, HEAD, OPTIONS");
    CHECK(options->body.empty());
    request.method = "POST";
    const auto post = fixture.service.answer_at_once(request);
    REQUIRE(post);
    CHECK(post->status == 405);
    CHECK(value(*post, "Allow") == "GET, HEAD, OPTIONS");
    CHECK(post->route == path);
  }
}

TEST_CASE("Refusals are problems, with the headers their status asks for") {
  Fixture fixture(std::make_shared<FakeIndex>("r1"));
  const Response busy = fixture.service.refuse(503, "busy");
  CHECK(busy.status == 503);
  CHECK(busy.content_type == "application/problem+json");
  CHECK(busy.headers.at(1).name == "Retry-After");
  CHECK(fixture.service.refuse(405, "m").headers.at(1).name == "Allow");
}

}  // namespace
}  // namespace gfmd
