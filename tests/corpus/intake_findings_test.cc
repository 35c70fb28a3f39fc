#include "corpus/intake_findings.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Finding finding(const std::string& file, std::uint32_t line, Severity severity) {
  return {file, line, severity, "link", "a", "m"};
}

TEST_CASE("a finding is one line") {
  CHECK(finding("new.jsonl", 3, Severity::warning).to_string() == "new.jsonl:3: warning: a: m");
  const Finding broken{"a\nb\x1b.txt", 0, Severity::error, "reading", "", "x\ny\xff"};
  CHECK(broken.to_string() == "a b .txt:0: error: -: x y ");
}

TEST_CASE("findings come by file and line") {
  FindingList list;
  for (const auto& [file, line] :
       std::vector<std::pair<std::string, std::uint32_t>>{{"z", 5}, {"a", 2}, {"z", 1}, {"a", 1}}) {
    list.add(finding(file, line, line == 1 ? Severity::warning : Severity::error));
  }
  std::string order;
  for (const Finding& found : list.take()) order += found.file + std::to_string(found.line) + " ";
  CHECK(order == "z1 z5 a1 a2 ");
  CHECK(list.errors() == 2);
  CHECK(list.warnings() == 2);
}

TEST_CASE("findings are bounded, errors going before warnings, and all are counted") {
  FindingList list;
  for (std::uint32_t line = 0; line < 1500; ++line) list.add(finding("a", line, Severity::warning));
  CHECK_FALSE(list.has_room(Severity::warning));
  CHECK(list.has_room(Severity::error));
  for (std::uint32_t line = 0; line < 10; ++line) list.add(finding("a", line, Severity::error));
  IntakeReport report;
  report.findings = list.take();
  report.errors = list.errors();
  report.warnings = list.warnings();
  REQUIRE(report.findings.size() == FindingList::kMaxFindings);
  CHECK(std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& found) {
          return found.severity == Severity::error;
        }) == 10);
  CHECK(report.errors == 10);
  CHECK(report.warnings == 1500);
  CHECK(report.more() == 510);
}

TEST_CASE("the summary counts") {
  IntakeReport report;
  report.units = 1;
  report.warnings = 1;
  CHECK(report.summary() == "1 unit: 0 errors, 1 warning");
  report.compared = true;
  report.units = 5;
  report.fresh = 2;
  report.replacing = 2;
  report.unchanged = 1;
  CHECK(report.summary() == "5 units (2 new, 2 replacing, 1 unchanged): 0 errors, 1 warning");
}

TEST_CASE("the report is a JSON object") {
  IntakeReport report;
  report.units = 4;
  report.errors = 1;
  report.warnings = 7;
  report.findings = {{"a \"b\".txt", 3, Severity::error, "missing", "x-1", "no \xff title"},
                     {"c.txt", 0, Severity::warning, "reading", "", "m"}};
  const auto json = boost::json::parse(report.to_json()).as_object();
  CHECK(json.at("more").to_number<int>() == 6);
  CHECK(json.at("units").to_number<int>() == 4);
  CHECK(json.at("errors").to_number<int>() == 1);
  CHECK(json.at("warnings").to_number<int>() == 7);
  CHECK_FALSE(json.contains("new"));
  REQUIRE(json.at("findings").as_array().size() == 2);
  const auto& first = json.at("findings").at(0).as_object();
  CHECK(first.at("file") == "a \"b\".txt");
  CHECK(first.at("line").to_number<int>() == 3);
  CHECK(first.at("severity") == "error");
  CHECK(first.at("check") == "missing");
  CHECK(first.at("unit") == "x-1");
  CHECK(first.at("message") == "no   title");
  CHECK(json.at("findings").at(1).at("unit").is_null());
  report.compared = true;
  report.fresh = 3;
  CHECK(boost::json::parse(report.to_json()).at("new").to_number<int>() == 3);
}

}  // namespace
}  // namespace gfmd
