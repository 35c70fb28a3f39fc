#include "searchd/http/citation_api.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/fake_index.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("A unit is cited in two forms") {
  test::FakeEngine engine;
  engine.documents = {test::sample_practice("Title")};
  IndexManifest manifest;
  manifest.revision = "r1";
  const auto get = [&](const std::string& target) {
    Request request;
    request.method = "GET";
    request.target = target;
    request.headers = {{"Host", "h"}};
    return route(request, {engine, manifest, {}});
  };
  const Response ris = get("/v1/doc/practice-2/citation.ris");
  CHECK(ris.status == 200);
  CHECK(ris.content_type == "application/x-research-info-systems");
  CHECK(ris.body.starts_with("TY  - CHAP\r\n"));
  CHECK(ris.body.find("UR  - http://h/practice/2\r\n") != std::string::npos);
  CHECK(ris.body.find("N1  - Index revision r1\r\n") != std::string::npos);
  CHECK(ris.headers.front().value == "attachment; filename=\"citation.ris\"");
  const Response bib = get("/v1/doc/practice-2/citation.bib");
  CHECK(bib.content_type == "application/x-bibtex; charset=utf-8");
  CHECK(bib.body.starts_with("@incollection{practice-2,\n"));
  CHECK(get("/v1/doc/none/citation.ris").status == 404);
  CHECK(get("/v1/doc/none/citation.bib").status == 404);
  CHECK(get("/v1/doc/practice-2/citation.ris?lang=en").status == 400);
  CHECK(get("/v1/doc/practice-2/citation.xml").status == 404);
}

}  // namespace
}  // namespace gfmd
