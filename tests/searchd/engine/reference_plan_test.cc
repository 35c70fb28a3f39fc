#include "searchd/engine/reference_plan.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

namespace {

struct Fixture {
  InventedIndex index{
      R"({"id":"1","title":"","body":"See A/RES/68/179, para. 3, and ILO Convention No. 138."}
{"id":"2","title":"","body":"See A/RES/68/179 and A/RES/68/20, CRC general comment No. 14."}
{"id":"3","title":"","body":"CESCR general comment No. 14, A/HRC/RES/23/20."}
)"};
  IndexReader reader = index.reader();

  /// "A/RES/68/179 2; ...": the normal forms and how many units cite them.
  std::string plan(std::string_view query) const {
    std::string all;
    for (const PlannedReference& each : plan_references(query, reader).references) {
      all += (all.empty() ? "" : "; ") + each.normal + ' ' + std::to_string(each.units);
    }
    return all;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "what a query names is planned with how many units cite it") {
  CHECK(plan("a-res-68-179") == "A/RES/68/179 2");
  CHECK(plan("c138 or resolution 68/20") == "ILO C138 1; A/RES/68/20 1");
  CHECK(plan("children in detention").empty());
  const ReferencePlan found = plan_references("on A-RES-68-179 para. 3", reader);
  REQUIRE(found.references.size() == 1);
  CHECK(found.references[0].text == "A-RES-68-179");
  CHECK(found.references[0].pinpoint == "para. 3");
  CHECK(found.ranges == std::vector<ByteRange>{{3, 15}});
  CHECK_FALSE(found.browse);
}

TEST_CASE_METHOD(Fixture, "of several readings those count that the index holds") {
  CHECK(plan("GC 14") == "CESCR GC 14 1; CRC GC 14 1");
  CHECK(plan("resolution 23/20") == "A/HRC/RES/23/20 1");
  CHECK(plan("GC 15").empty());
  CHECK(plan("resolution 1/99").empty());
}

TEST_CASE_METHOD(Fixture, "what can mean one thing only is told, cited or not") {
  CHECK(plan("A/RES/70/1") == "A/RES/70/1 0");
  CHECK(plan("CRC GC 15") == "CRC GC 15 0");
}

TEST_CASE_METHOD(Fixture, "what is quoted or excluded is not searched as a reference") {
  CHECK(plan("\"A/RES/68/179\"").empty());
  CHECK(plan("«A/RES/68/179» A/RES/68/20") == "A/RES/68/20 1");
  CHECK(plan("-A/RES/68/179 A/RES/68/20") == "A/RES/68/20 1");
  CHECK(plan("-\"see A/RES/68/179\"").empty());
  CHECK(plan("rights NOT A/RES/68/179").empty());
  CHECK(plan("convention \"no.\" 138").empty());
  CHECK(plan("\"A/RES/68/179").empty());
  CHECK(plan("- A/RES/68/179") == "A/RES/68/179 2");
  CHECK(plan("(A/RES/68/179)") == "A/RES/68/179 2");
}

TEST_CASE_METHOD(Fixture, "a prefix alone is looked through") {
  CHECK(plan("A/RES/68*") == "A/RES/68/179 2; A/RES/68/20 1");
  CHECK(plan(" a-res-68* ") == "A/RES/68/179 2; A/RES/68/20 1");
  CHECK(plan("c1*") == "ILO C138 1");
  CHECK(plan_references("A/RES/68*", reader).browse);
  CHECK_FALSE(plan_references("see*", reader).browse);
  CHECK_FALSE(plan_references("A/RES/99*", reader).browse);
  CHECK_FALSE(plan_references("A/RES/68* children", reader).browse);
  CHECK_FALSE(plan_references("*", reader).browse);
}

TEST_CASE_METHOD(Fixture, "a query names so much at the most") {
  std::string many;
  for (std::size_t i = 0; i < 2 * kMaxQueryReferences; ++i) {
    many += "A/RES/1/" + std::to_string(i + 1) + ' ';
  }
  CHECK(plan_references(many, reader).references.size() == kMaxQueryReferences);
}
