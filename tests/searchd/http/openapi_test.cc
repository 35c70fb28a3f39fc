#include <unistd.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "searchd/http/request_decoder.h"
#include "searchd/http/router.h"
#include "searchd/http/target.h"
#include "tests/searchd/http/daemon_process.h"
#include "tests/searchd/http/json_schema.h"
#include "tests/searchd/http/raw_client.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test::fetch;
using test::get;
using test::RawResponse;
using test::resolve;

/// The paper's index and a daemon that serves it, one for all cases.
class Served {
 public:
  static Served& instance() {
    static Served served;
    return served;
  }
  [[nodiscard]] std::uint16_t port() const { return daemon_->port(); }
  [[nodiscard]] const json::value& document() const { return document_; }

 private:
  Served()
      : directory_(fs::temp_directory_path() / ("gfmd-openapi-" + std::to_string(::getpid()))) {
    const std::string index = directory_ / "index";
    fs::create_directories(directory_);
    REQUIRE(test::run_program(GFMD_INDEXER, {"build", "--output", index, GFMD_DOCUMENTS}).status ==
            0);
    daemon_ = std::make_unique<test::DaemonProcess>(GFMD_SEARCHD, index, directory_ / "log");
    const RawResponse response = fetch(port(), get("/openapi.json"));
    REQUIRE(response.status == 200);
    document_ = json::parse(response.body);
  }
  ~Served() {
    daemon_.reset();
    fs::remove_all(directory_);
  }

  fs::path directory_;
  std::unique_ptr<test::DaemonProcess> daemon_;
  json::value document_;
};

/// An operation of the document with its parameters resolved.
struct Operation {
  std::string path;
  const json::object* described = nullptr;
  std::vector<const json::object*> parameters;

  [[nodiscard]] const json::object& response(const char* status) const {
    return described->at("responses").at(status).as_object();
  }
  [[nodiscard]] bool is_cached() const {
    return described->at("responses").as_object().contains("304");
  }
};

std::vector<Operation> operations(const char* method) {
  const json::value& document = Served::instance().document();
  std::vector<Operation> all;
  for (const auto& path : document.at("paths").as_object()) {
    const json::value* described = path.value().as_object().if_contains(method);
    if (!described) continue;
    Operation operation{std::string(path.key()), &described->as_object(), {}};
    if (const json::value* parameters = operation.described->if_contains("parameters")) {
      for (const json::value& each : parameters->as_array()) {
        operation.parameters.push_back(&resolve(each.as_object(), document));
      }
    }
    all.push_back(std::move(operation));
  }
  return all;
}

std::string example_of(const json::object& parameter) {
  const json::value& example = parameter.at("example");
  return example.is_string() ? std::string(example.get_string()) : json::serialize(example);
}

std::string with_parameter(const std::string& target, const std::string& pair) {
  return target + (target.find('?') == std::string::npos ? "?" : "&") + pair;
}

/// The operation's address with the examples it requires, then one for each other parameter.
std::vector<std::string> example_targets(const Operation& operation) {
  std::string path = operation.path;
  for (const json::object* parameter : operation.parameters) {
    if (parameter->at("in").as_string() != "path") continue;
    const std::string place = "{" + std::string(parameter->at("name").as_string()) + "}";
    path.replace(path.find(place), place.size(), percent_encode(example_of(*parameter)));
  }
  std::vector<std::string> optional;
  for (const json::object* parameter : operation.parameters) {
    if (parameter->at("in").as_string() != "query") continue;
    std::string pair = std::string(parameter->at("name").as_string()) + "=" +
                       percent_encode(example_of(*parameter));
    if (parameter->contains("required")) {
      path = with_parameter(path, pair);
    } else {
      optional.push_back(std::move(pair));
    }
  }
  std::vector<std::string> targets{path};
  for (const std::string& pair : optional) targets.push_back(with_parameter(path, pair));
  return targets;
}

/// Checks an answer against a response object of the document.
void check_answer(const RawResponse& answer, const json::object& described) {
  const std::string type = answer.header("Content-Type");
  const std::string media = type.substr(0, type.find(';'));
  const json::object& content = described.at("content").as_object();
  INFO(media);
  REQUIRE(content.contains(media));
  const json::object& schema = content.at(media).at("schema").as_object();
  const auto check = [&](const std::string& text) {
    const auto found = test::misfits(json::parse(text), schema, Served::instance().document());
    CHECK(found == std::vector<std::string>());
  };
  CHECK_FALSE(answer.body.empty());
  if (media == "application/json" || media == "application/problem+json") check(answer.body);
  if (media == "application/x-ndjson") {
    std::istringstream lines(answer.body);
    for (std::string line; std::getline(lines, line);) check(line);
  }
}

TEST_CASE("The description is of this program, and of each of its addresses and methods") {
  const json::value& document = Served::instance().document();
  CHECK(document.at("openapi").as_string() == "3.1.0");
  CHECK(document.at("info").at("version").as_string() == GFMD_VERSION);
  std::set<std::string> described;
  for (const char* method : {"get", "post"}) {
    for (const Operation& each : operations(method)) described.insert(method + (" " + each.path));
  }
  std::set<std::string> served{"get /healthz", "get /metrics"};  // answered before the router
  for (const RouteInfo& route : route_table()) {
    if (route.methods.find("GET") != std::string_view::npos) {
      served.insert("get " + std::string(route.pattern));
    }
    if (route.methods.find("POST") != std::string_view::npos) {
      served.insert("post " + std::string(route.pattern));
    }
  }
  CHECK(described == served);
  std::set<std::string> ids;
  for (const char* method : {"get", "post"}) {
    for (const Operation& each : operations(method)) {
      CHECK(ids.insert(std::string(each.described->at("operationId").as_string())).second);
    }
  }
}

TEST_CASE("Every example is answered as described, with the members described and no others") {
  const std::uint16_t port = Served::instance().port();
  for (const Operation& operation : operations("get")) {
    for (const std::string& target : example_targets(operation)) {
      INFO(target);
      const RawResponse answer = fetch(port, get(target));
      REQUIRE(answer.status == 200);
      check_answer(answer, operation.response("200"));
      if (operation.path == "/v1/search") {
        CHECK(json::parse(answer.body).at("total").as_int64() > 0);  // an example finds something
      }
      const std::string tag = answer.header("ETag");
      CHECK(tag.empty() != operation.is_cached());
      if (!tag.empty()) {
        CHECK(fetch(port, get(target, "If-None-Match: " + tag + "\r\n")).status == 304);
      }
      test::RawClient client(port);
      client.send(get(target).replace(0, 3, "HEAD"));
      const RawResponse head = client.receive(true);
      CHECK(head.status == 200);
      CHECK(head.header("Content-Type") == answer.header("Content-Type"));
      CHECK(head.header("ETag") == tag);
    }
  }
}

TEST_CASE("A parameter that is not described is a problem that names it") {
  const std::uint16_t port = Served::instance().port();
  for (const Operation& operation : operations("get")) {
    // Files are what their address names, whatever stands behind it.
    if (operation.parameters.empty() || operation.path.starts_with("/assets/")) continue;
    const std::string target = with_parameter(example_targets(operation).front(), "no-such=1");
    INFO(target);
    const RawResponse answer = fetch(port, get(target));
    CHECK(answer.status == 400);
    check_answer(answer, operation.response("default"));
    CHECK(answer.body.find("no-such") != std::string::npos);
  }
}

TEST_CASE("Every filter is described") {
  for (const Operation& operation : operations("get")) {
    if (!operation.path.starts_with("/v1/search") && operation.path != "/") continue;
    std::set<std::string> names;
    for (const json::object* parameter : operation.parameters) {
      names.insert(std::string(parameter->at("name").as_string()));
    }
    INFO(operation.path);
    for (const FacetField field : kFacetFields) {
      CHECK(names.contains(std::string(facet_spec(field).name)) == is_filter(field));
    }
  }
}

TEST_CASE("The example of a batch is answered a line each, its problem too") {
  const std::uint16_t port = Served::instance().port();
  for (const Operation& operation : operations("post")) {
    INFO(operation.path);
    const auto& contents = operation.described->at("requestBody").at("content").as_object();
    for (const auto& content : contents) {
      const std::string body(content.value().at("example").as_string());
      const auto post = [&](const std::string& type) {
        return fetch(port,
                     "POST " + operation.path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type +
                         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
      };
      const RawResponse answer = post(std::string(content.key()));
      REQUIRE(answer.status == 200);
      check_answer(answer, operation.response("200"));
      CHECK(std::count(answer.body.begin(), answer.body.end(), '\n') ==
            std::count(body.begin(), body.end(), '\n'));
      const RawResponse refused = post("text/plain");
      CHECK(refused.status == 415);
      check_answer(refused, operation.response("default"));
    }
  }
}

}  // namespace
}  // namespace gfmd
