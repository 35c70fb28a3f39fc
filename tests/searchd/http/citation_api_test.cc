#include "searchd/http/citation_api.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/asked_router.h"
#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

TEST_CASE("A unit is cited in three forms, whole or by its lines") {
  test::AskedRouter router;
  router.engine.documents = {test::sample_practice("Title")};
  const auto get = [&](const std::string& target) { return router.get(target); };
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
  const Response text = get("/v1/doc/practice-2/citation.txt?lines=927");
  CHECK(text.content_type == "text/plain; charset=utf-8");
  CHECK(text.headers.front().value == "inline; filename=\"citation.txt\"");
  CHECK(text.body ==
        "Global Forum on Migration and Development, “Title”, in Title (2015), line 927 of Title, "
        "http://h/practice/2#L927, index revision r1.\n");
  CHECK(get("/v1/doc/practice-2/citation.ris?lines=925-927").body.find("SP  - 925\r\nEP  - 927") !=
        std::string::npos);
  CHECK(get("/v1/doc/practice-2/citation.txt?lines=1-2").status == 400);
  CHECK(get("/v1/doc/practice-2/citation.txt?lines=927&lines=927").status == 400);
  CHECK(get("/v1/doc/none/citation.ris").status == 404);
  CHECK(get("/v1/doc/none/citation.bib").status == 404);
  const std::string file = "/v1/doc/practice-2/citation.txt";
  CHECK(get(file + "?lang=fr").body.find("traduction non officielle") != std::string::npos);
  CHECK(get(file + "?lang=es").body.find("líneas 900–930 de Title, http") != std::string::npos);
  const std::string printed = get(file + "?lang=fr&versions=printed").body;
  CHECK(printed.find("lignes 900–930 de Title, http") != std::string::npos);
  CHECK(get(file + "?lang=fr&versions=all").body == get(file + "?lang=fr").body);
  for (const char* wrong : {"?lang=xx", "?lang=en&lang=en", "?versions=two", "?page=1"}) {
    INFO(wrong);
    CHECK(get(file + wrong).status == 400);
  }
  CHECK(get("/v1/doc/practice-2/citation.xml").status == 404);
}

}  // namespace
}  // namespace gfmd
