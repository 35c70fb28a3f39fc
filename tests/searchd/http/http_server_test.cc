#include "searchd/http/http_server.h"

#include <catch2/catch.hpp>
#include <future>
#include <thread>
#include <vector>

#include "tests/searchd/http/echo_service.h"
#include "tests/searchd/http/raw_client.h"

namespace gfmd {
namespace {

using namespace std::chrono_literals;
using std::string;
using test::fetch;
using test::get;
using test::RawClient;

HttpOptions test_options() {
  HttpOptions options;
  options.port = 0;
  options.linger = 200ms;
  options.drain_grace = 200ms;
  return options;
}

struct TestServer {
  explicit TestServer(const HttpOptions& options = test_options()) : server(options, service) {}
  ~TestServer() { service.open_gate(); }
  [[nodiscard]] std::uint16_t port() const { return server.port(); }

  test::EchoService service;
  HttpServer server;
};

struct Malformed {
  const char* name;
  string bytes;
  std::vector<int> statuses;  // of all answers on the connection
};

string post(const string& headers, const string& body = "") {
  return "POST /p HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

std::vector<Malformed> malformed_requests() {
  const string line = "GET / HTTP/1.1\r\n";
  const string host = "Host: a\r\n";
  const string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  return {
      {"well-formed, for comparison", get("/"), {200}},
      {"two, pipelined", get("/1") + get("/2"), {200, 200}},
      {"no Host", line + "\r\n", {400}},
      {"two Hosts", line + host + "Host: b\r\n\r\n", {400}},
      {"the same Host twice", line + host + host + "\r\n", {400}},
      {"empty Host", line + "Host:\r\n\r\n", {400}},
      {"Host with a path", line + "Host: a/b\r\n\r\n", {400}},
      {"folded header", line + host + "A: b\r\n c\r\n\r\n", {400}},
      {"folded first header", line + " Host: a\r\n\r\n", {400}},
      {"space before the colon", line + "Host : a\r\n\r\n", {400}},
      {"header without a colon", line + host + "nothing\r\n\r\n", {400}},
      {"header without a name", line + host + ": b\r\n\r\n", {400}},
      {"header name with a blank", line + host + "A b: c\r\n\r\n", {400}},
      {"NUL in a header", line + host + string("A: b\0c\r\n\r\n", 10), {400}},
      {"control character in a header", line + host + "A: b\x01\r\n\r\n", {400}},
      {"bare LF", "GET / HTTP/1.1\nHost: a\n\n", {400}},
      {"bare CR", "GET / HTTP/1.1\rHost: a\r\r", {400}},
      {"bare LF between headers", line + "Host: a\nB: c\r\n\r\n", {400}},
      {"HTTP/0.9", "GET /\r\n", {400}},
      {"HTTP/2.0", "GET / HTTP/2.0\r\n\r\n", {505}},
      {"HTTP/1.9", "GET / HTTP/1.9\r\n\r\n", {505}},
      {"version in lower case", "GET / http/1.1\r\n\r\n", {400}},
      {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {505}},
      {"TLS", "\x16\x03\x01\x02", {400}},
      {"two blanks in the request line", "GET  / HTTP/1.1\r\n" + host + "\r\n", {400}},
      {"blank at the line's end", "GET / HTTP/1.1 \r\n" + host + "\r\n", {400}},
      {"blank before the method", " GET / HTTP/1.1\r\n" + host + "\r\n", {400}},
      {"NUL in the target", string("GET /\0 HTTP/1.1\r\n", 17), {400}},
      {"unknown method", "BREW / HTTP/1.1\r\n" + host + "\r\n", {405}},
      {"method in lower case", "get / HTTP/1.1\r\n" + host + "\r\n", {405}},
      {"method that is no token", "G@T / HTTP/1.1\r\n" + host + "\r\n", {400}},
      {"target too long", get("/" + string(17000, 'a')), {414}},
      {"headers too long", get("/", "A: " + string(9000, 'b') + "\r\n"), {431}},
      {"too many headers",
       [&] {
         string fields;
         for (int i = 0; i < 70; ++i) fields += "A: b\r\n";
         return get("/", fields);
       }(),
       {431}},
      {"chunked GET", get("/", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n" + smuggled, {501}},
      {"xchunked", post("Transfer-Encoding: xchunked\r\n", smuggled), {501}},
      {"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", smuggled), {501}},
      {"both framings",
       post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + smuggled),
       {400}},
      {"both framings, the other way round",
       post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + smuggled),
       {400}},
      {"GET with a body", get("/", "Content-Length: 36\r\n") + smuggled, {400}},
      {"differing lengths", post("Content-Length: 0\r\nContent-Length: 36\r\n", smuggled), {400}},
      {"the same length twice", post("Content-Length: 0\r\nContent-Length: 0\r\n"), {400}},
      {"list of lengths", post("Content-Length: 0, 36\r\n", smuggled), {400}},
      {"negative length", post("Content-Length: -1\r\n", smuggled), {400}},
      {"signed length", post("Content-Length: +0\r\n", smuggled), {400}},
      {"hexadecimal length", post("Content-Length: 0x0\r\n", smuggled), {400}},
      {"huge length", post("Content-Length: 99999999999999999999999\r\n"), {400}},
      {"no length", post("", smuggled), {411}},
      {"body too long", post("Content-Length: 65537\r\n"), {413}},
      {"unknown expectation", post("Content-Length: 1\r\nExpect: 200-ok\r\n"), {417}},
      {"empty lines first", "\r\n\r\n" + get("/"), {200}},
      {"only empty lines", "\r\n\r\n\r\n\r\n", {400}},
      {"a body, then another request", post("Content-Length: 3\r\n", "abc") + get("/"), {200, 200}},
  };
}

TEST_CASE("Malformed requests have their exact answers, and none is taken for two") {
  TestServer server;
  for (const Malformed& each : malformed_requests()) {
    INFO(each.name);
    RawClient client(server.port());
    client.send(each.bytes);
    client.shutdown_send();
    const string stream = client.receive_all();
    std::vector<int> statuses;
    for (const auto& response : test::split_responses(stream)) {
      statuses.push_back(response.status);
      if (response.status != 200) CHECK(response.header("Connection") == "close");
    }
    CHECK(statuses == each.statuses);
    CHECK(stream.find("/smuggled") == string::npos);
  }
  CHECK(fetch(server.port(), get("/alive")).body == "/alive|");
}

TEST_CASE("A request that arrives byte by byte is answered like any other") {
  TestServer server;
  RawClient client(server.port());
  for (const char byte : post("Content-Length: 4\r\n", "body")) client.send({&byte, 1});
  CHECK(client.receive().body == "/p|body");
}

TEST_CASE("Pipelined requests are answered one by one, in order") {
  TestServer server;
  RawClient client(server.port());
  string requests;
  for (int i = 0; i < 50; ++i) requests += get("/" + std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 50; ++i) CHECK(client.receive().body == "/" + std::to_string(i) + "|");
}

TEST_CASE("HEAD is answered with the head alone") {
  TestServer server;
  RawClient client(server.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b"));
  const auto head = client.receive(true);
  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "3");
  CHECK(client.receive().body == "/b|");
}

TEST_CASE("100-continue is met where a body is to follow") {
  TestServer server;
  RawClient client(server.port());
  client.send(post("Content-Length: 2\r\nExpect: 100-continue\r\n"));
  CHECK(client.receive().status == 100);
  client.send("ok");
  CHECK(client.receive().body == "/p|ok");
}

TEST_CASE("A connection ends after its share of requests, and when either side says so") {
  HttpOptions options = test_options();
  options.max_requests_per_connection = 3;
  TestServer server(options);
  RawClient client(server.port());
  client.send(get("/1") + get("/2") + get("/3") + get("/4"));
  CHECK(client.receive().header("Connection") == "keep-alive");
  CHECK(client.receive().header("Connection") == "keep-alive");
  CHECK(client.receive().header("Connection") == "close");
  CHECK(client.receive().status == 0);

  RawClient asking(server.port());
  asking.send(get("/", "Connection: close\r\n"));
  CHECK(asking.receive().header("Connection") == "close");
  CHECK(asking.closed());

  RawClient told(server.port());
  told.send(get("/close"));
  CHECK(told.receive().header("Connection") == "close");
  CHECK(told.closed());

  options.max_requests_per_connection = 100;
  options.connection_lifetime = 0ms;
  TestServer short_lived(options);
  CHECK(fetch(short_lived.port(), get("/")).header("Connection") == "close");
}

TEST_CASE("Slow clients are cut while others are served") {
  HttpOptions options = test_options();
  options.header_deadline = 400ms;
  options.body_deadline = 400ms;
  options.idle_deadline = 300ms;
  TestServer server(options);
  std::vector<RawClient> slow_heads;
  std::vector<RawClient> slow_bodies;
  for (int i = 0; i < 50; ++i) {
    slow_heads.emplace_back(server.port()).send("GET / HTTP/1.1\r\nHost: a\r\n");
    slow_bodies.emplace_back(server.port()).send(post("Content-Length: 100\r\n", "1"));
  }
  RawClient silent(server.port());
  RawClient idle(server.port());
  idle.send(get("/"));
  CHECK(idle.receive().status == 200);

  // Bytes that trickle in do not move the deadline: this ends when the server closes.
  std::thread trickle([&] {
    while (slow_heads.front().send("A: b\r\n")) std::this_thread::sleep_for(20ms);
  });
  for (int i = 0; i < 20; ++i) CHECK(fetch(server.port(), get("/ok")).status == 200);
  trickle.join();
  for (std::size_t i = 1; i < slow_heads.size(); ++i) CHECK(slow_heads[i].receive().status == 408);
  for (RawClient& client : slow_bodies) CHECK(client.receive().status == 408);
  CHECK(silent.closed());
  CHECK(idle.closed());
}

TEST_CASE("A client that does not read its answer is cut") {
  HttpOptions options = test_options();
  options.response_deadline = 200ms;
  TestServer server(options);
  RawClient client(server.port());
  client.send(get("/large"));
  client.await_first_byte();  // from when on the answer has its time
  std::this_thread::sleep_for(600ms);
  CHECK(client.receive_all().size() < test::EchoService::kLargeBytes);
}

TEST_CASE("A full queue is answered 503 at once, and liveness still is") {
  HttpOptions options = test_options();
  options.workers = 1;
  options.queue = 2;
  TestServer server(options);
  std::vector<RawClient> waiting;
  waiting.emplace_back(server.port()).send(get("/wait"));
  server.service.await_waiting(1);
  // Of three more, two find a place in the queue.
  for (int i = 0; i < 3; ++i) waiting.emplace_back(server.port()).send(get("/wait"));
  RawClient late(server.port());
  int refused = 0;
  while (refused == 0) {  // until the three have arrived
    late.send(get("/late"));
    refused = late.receive().status;
  }
  CHECK(refused == 503);
  CHECK(fetch(server.port(), get("/now")).body == "now");
  server.service.open_gate();
  int answered = 0;
  for (RawClient& client : waiting) answered += client.receive().status == 200;
  CHECK(answered == 3);
}

TEST_CASE("Connections over a limit are told so") {
  HttpOptions options = test_options();
  options.max_connections_per_address = 2;
  TestServer server(options);
  {
    RawClient one(server.port());
    RawClient two(server.port());
    one.send(get("/1"));
    two.send(get("/2"));
    CHECK(one.receive().status == 200);
    CHECK(two.receive().status == 200);
    RawClient three(server.port());
    const auto refusal = three.receive();
    CHECK(refusal.status == 503);
    CHECK(refusal.header("Connection") == "close");
    CHECK(three.closed());
  }
  // The server sees the connections end a moment later.
  int status = 503;
  while (status == 503) status = fetch(server.port(), get("/")).status;
  CHECK(status == 200);
}

TEST_CASE("Every answer is recorded") {
  TestServer server;
  (void)fetch(server.port(), get("/"));
  (void)fetch(server.port(), "BREW / HTTP/1.1\r\nHost: a\r\n\r\n");
  (void)fetch(server.port(), get("/now"));
  CHECK(server.service.recorded_statuses() == std::vector<int>{200, 405, 200});
}

TEST_CASE("stop() answers what was received and closes") {
  TestServer server;
  RawClient busy(server.port());
  busy.send(get("/wait"));
  server.service.await_waiting(1);
  RawClient idle(server.port());
  idle.send(get("/"));
  CHECK(idle.receive().status == 200);

  auto stopped = std::async(std::launch::async, [&] { server.server.stop(); });
  CHECK(stopped.wait_for(50ms) == std::future_status::timeout);
  server.service.open_gate();
  const auto answer = busy.receive();
  CHECK(answer.status == 200);
  CHECK(answer.header("Connection") == "close");
  stopped.get();
  CHECK(idle.closed());
  CHECK_THROWS(RawClient(server.port()));
}

TEST_CASE("No request is lost when the server stops under load") {
  for (int round = 0; round < 5; ++round) {
    TestServer server;
    std::vector<std::future<bool>> clients;
    for (int i = 0; i < 8; ++i) {
      clients.push_back(std::async(std::launch::async, [&server] {
        RawClient client(server.port());
        for (;;) {
          if (!client.send(get("/x"))) return false;
          const auto response = client.receive();
          if (response.status != 200) return false;  // lost
          if (response.header("Connection") == "close") return true;
        }
      }));
    }
    std::this_thread::sleep_for(30ms);
    server.server.stop();
    for (auto& client : clients) CHECK(client.get());
  }
}

TEST_CASE("stop() waits no longer than its deadline") {
  HttpOptions options = test_options();
  options.drain_deadline = 100ms;
  TestServer server(options);
  RawClient stuck(server.port());
  stuck.send(get("/wait"));
  server.service.await_waiting(1);
  server.server.stop();
  server.service.open_gate();
}

TEST_CASE("An address that cannot be listened on is named") {
  test::EchoService service;
  HttpOptions options = test_options();
  const HttpServer first(options, service);
  options.port = first.port();
  CHECK_THROWS_WITH(HttpServer(options, service),
                    Catch::Contains("cannot listen on 127.0.0.1:" + std::to_string(options.port)));
}

}  // namespace
}  // namespace gfmd
