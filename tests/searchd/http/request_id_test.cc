#include "searchd/http/request_id.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Request with_id(const std::string& id) {
  Request request;
  request.headers = {{"x-request-id", id}};
  return request;
}

TEST_CASE("A client's request id is kept when it is harmless") {
  CHECK(request_id(with_id("a-B_9.")) == "a-B_9.");
  CHECK(request_id(with_id(std::string(64, 'a'))) == std::string(64, 'a'));
  CHECK(request_id(with_id(std::string(65, 'a'))).size() == 16);
  CHECK(request_id(with_id("")).size() == 16);
  CHECK(request_id(with_id("<b>")).size() == 16);
  CHECK(request_id(with_id("a b")).size() == 16);
}

TEST_CASE("Other requests get an id of their own") {
  const std::string one = request_id({});
  const std::string other = request_id({});
  CHECK(one.size() == 16);
  CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(one != other);
}

}  // namespace
}  // namespace gfmd
