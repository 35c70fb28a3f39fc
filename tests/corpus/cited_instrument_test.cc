#include "corpus/cited_instrument.h"

#include <catch2/catch.hpp>

#include "corpus/references.h"

namespace gfmd {
namespace {

Reference only_reference(std::string_view text) {
  const auto found = find_references(text);
  REQUIRE(found.size() == 1);
  return found.front();
}

std::string instrument(std::string_view text) {
  const auto cited = cited_instrument(only_reference(text));
  return cited ? cited->key : "none";
}

std::string body(std::string_view text) {
  const VocabularyEntry* const found = issuing_body(only_reference(text));
  return found != nullptr ? found->key : "none";
}

TEST_CASE("an article stands for its treaty, other references for themselves") {
  CHECK(instrument("article 9 of the ICCPR") == "ICCPR");
  CHECK(instrument("artículo 9 del PIDCP") == "ICCPR");
  CHECK(instrument("see A/RES/69/187, para. 3") == "A/RES/69/187");
  CHECK(instrument("ILO Convention No. 138") == "ILO C138");
  CHECK(instrument("CEDAW General Recommendation No. 26") == "CEDAW GR 26");
  CHECK(instrument("http://www.iom.int/") == "none");
}

TEST_CASE("a body is told by the series, the committee or the organisation") {
  CHECK(body("A/RES/69/187") == "general-assembly");
  CHECK(body("A/HRC/23/41") == "human-rights-council");
  CHECK(body("S/RES/1325") == "security-council");
  CHECK(body("E/C.12/2000/4") == "cescr");
  CHECK(body("CMW/C/GC/2") == "cmw");
  CHECK(body("ILO Convention No. 138") == "ilo");
  CHECK(body("CEDAW General Recommendation No. 26") == "cedaw");
  CHECK(body("article 9 of the ICCPR") == "none");
  CHECK(body("http://www.iom.int/") == "none");
}

}  // namespace
}  // namespace gfmd
