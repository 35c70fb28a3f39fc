#include "searchd/http/call.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/fake_index.h"

namespace gfmd {
namespace {

TEST_CASE("What a client holds is not made again, and errors are not tagged") {
  test::FakeEngine engine;
  IndexManifest manifest;
  manifest.revision = "r1";
  Request request;
  const Target target;
  const RouteContext context{engine, manifest, {}};
  int made = 0;
  const auto ask = [&](int status) {
    return cached({request, target, context}, "/question", [&] {
      ++made;
      Response response = json_response("{}");
      response.status = status;
      return response;
    });
  };
  const Response first = ask(200);
  REQUIRE(first.headers.size() == 3);
  CHECK(first.headers[0].name == "ETag");
  CHECK(ask(404).headers.empty());
  CHECK(made == 2);
  request.headers = {{"if-none-match", first.headers[0].value}};
  const Response second = ask(200);
  CHECK(second.status == 304);
  CHECK(second.body.empty());
  CHECK(made == 2);
}

TEST_CASE("A call without Accept-Language has none") {
  test::FakeEngine engine;
  const IndexManifest manifest;
  Request request;
  const Target target;
  const RouteContext context{engine, manifest, {}};
  CHECK(Call{request, target, context}.accept_language().empty());
  request.headers = {{"accept-language", "es"}};
  CHECK(Call{request, target, context}.accept_language() == "es");
}

}  // namespace
}  // namespace gfmd
