#include "corpus/reference_name.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

bool holds(const std::vector<ReferenceName>& names, ReferenceKind kind, const std::string& normal) {
  return std::count(names.begin(), names.end(), ReferenceName{kind, normal}) == 1;
}

}  // namespace

TEST_CASE("prefixes of symbols in the spellings people type") {
  using enum ReferenceKind;
  for (const char* text : {"A/RES/68", "a/res/68", "A-RES-68", "a res 68"}) {
    INFO(text);
    CHECK(holds(reference_prefixes(text), un_symbol, "A/RES/68"));
  }
  CHECK(holds(reference_prefixes("a/res/68/"), un_symbol, "A/RES/68/"));
  CHECK(holds(reference_prefixes("e/cn.4/2005"), un_symbol, "E/CN.4/2005"));
  CHECK(holds(reference_prefixes("A"), un_symbol, "A"));
  for (const char* text : {"ILO C1", "c1", "C. 1", "oit 1", "ILO Convention No. 1", "ilo c 1"}) {
    INFO(text);
    CHECK(holds(reference_prefixes(text), ilo_convention, "ILO C1"));
  }
  CHECK(holds(reference_prefixes("ilo"), ilo_convention, "ILO "));
  CHECK(holds(reference_prefixes("ilo p"), ilo_convention, "ILO P"));
  CHECK(holds(reference_prefixes("cedaw gr 2"), general_recommendation, "CEDAW GR 2"));
  CHECK(holds(reference_prefixes("cescr gc"), general_comment, "CESCR GC "));
  CHECK(holds(reference_prefixes("iccpr art"), treaty_article, "ICCPR art. "));
  CHECK(holds(reference_prefixes("iccpr art. 1"), treaty_article, "ICCPR art. 1"));
  CHECK(holds(reference_prefixes("icc"), treaty_article, "ICC"));
  CHECK(reference_prefixes("www.iom.int") ==
        std::vector<ReferenceName>{{url, "http://www.iom.int"}});
}

TEST_CASE("what begins no identifier has no prefixes") {
  for (const char* text : {"", " ", "/", "68", "68/179", "*"}) {
    INFO(text);
    CHECK(reference_prefixes(text).empty());
  }
}

TEST_CASE("the other documents of an instrument") {
  using enum ReferenceKind;
  const RelatedNames addendum = related_names({un_symbol, "A/HRC/20/24/ADD.1/CORR.2"});
  CHECK(holds(addendum.names, un_symbol, "A/HRC/20/24"));
  CHECK(holds(addendum.prefixes, un_symbol, "A/HRC/20/24/"));
  CHECK(holds(related_names({general_recommendation, "CEDAW GR 26"}).names, un_symbol,
              "CEDAW/C/GC/26"));
  CHECK(holds(related_names({general_comment, "CESCR GC 22"}).names, un_symbol, "E/C.12/GC/22"));
  CHECK(holds(related_names({un_symbol, "CRC/C/GC/6"}).names, general_comment, "CRC GC 6"));
  CHECK(holds(related_names({un_symbol, "CEDAW/C/GC/26"}).names, general_recommendation,
              "CEDAW GR 26"));
  CHECK(holds(related_names({ilo_convention, "ILO C29"}).names, ilo_convention, "ILO P29"));
  CHECK(holds(related_names({ilo_convention, "ILO P29"}).names, ilo_convention, "ILO C29"));
  CHECK(holds(related_names({treaty_article, "ICCPR art. 9"}).prefixes, treaty_article,
              "ICCPR art. "));
  CHECK(related_names({url, "http://www.iom.int"}).names.empty());
}
