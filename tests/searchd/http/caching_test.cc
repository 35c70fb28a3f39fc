#include "searchd/http/caching.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("Tags differ with the index and with the question") {
  const std::string tag = entity_tag("r1", "/?q=a");
  CHECK(tag == entity_tag("r1", "/?q=a"));
  CHECK(tag != entity_tag("r2", "/?q=a"));
  CHECK(tag != entity_tag("r1", "/?q=b"));
  CHECK(tag.starts_with("W/\""));
  CHECK(tag.ends_with("\""));
}

TEST_CASE("A list of tags is searched, weak or strong") {
  const std::string tag = entity_tag("r", "/");
  CHECK(lists_tag(tag, tag));
  CHECK(lists_tag(tag.substr(2), tag));
  CHECK(lists_tag("\"x\", " + tag + ", W/\"y\"", tag));
  CHECK_FALSE(lists_tag("W/\"x\"", tag));
  CHECK_FALSE(lists_tag(tag.substr(0, tag.size() - 3) + "\"", tag));
  CHECK_FALSE(lists_tag("", tag));
}

TEST_CASE("What an answer depends on stands in one header") {
  Response response;
  add_vary(response, "Accept-Language");
  add_vary(response, "Origin");
  add_vary(response, "Accept-Language");
  REQUIRE(response.headers.size() == 1);
  CHECK(response.headers[0].value == "Accept-Language, Origin");
}

}  // namespace
}  // namespace gfmd
