#include "indexer/check_input.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "indexer/indexer_cli.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;
using Words = std::vector<std::string>;

const std::string kFixtures = GFMD_TEST_DATA "/indexer/fixtures/";
const std::string kCatalogue = kFixtures + "flawed-catalogue.jsonl";
const std::string kAnnex = kFixtures + "flawed-annex.txt";

struct Answer {
  int status = -1;
  std::string output;
  std::string messages;
};

Answer run(const Words& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream output;
  std::ostringstream messages;
  const int status = run_indexer_cli(arguments, {in, output, messages, false});
  return {status, output.str(), messages.str()};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
}

/// Lines of an output, the fixtures' names cut short, without the year that goes with the clock.
Words lines_of(std::string output) {
  replace_all(output, kCatalogue + ":", "c:");
  replace_all(output, kAnnex + ":", "a:");
  Words lines;
  std::istringstream stream(output);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line.substr(0, line.find(", where 1900 to ")));
  }
  return lines;
}

std::string record(const std::string& id, const std::string& title, const std::string& body) {
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body + "\"}\n";
}

TEST_CASE("every flaw of a catalogue in three languages and of an annex is listed") {
  const Answer answer = run({"check-input", kCatalogue, kAnnex});
  CHECK(answer.status == 1);
  CHECK(answer.messages.empty());
  const Words expected{
      R"x(c:2: error: shelters-again: the es translation has other figures: without 12, with 21)x",
      R"x(c:2: warning: shelters-again: near-duplicate, 94 % of the phrases, of shelters (c:1))x",
      R"x(c:3: error: escuelas: unknown country "Mexcio"; the nearest known name is "Mexico")x",
      R"x(c:3: warning: escuelas: unknown theme "Child protecton"; the nearest known name is "Child protection")x",
      R"x(c:4: error: sante: the text given as es reads as fr)x",
      R"x(c:4: warning: sante: no translation: en, fr)x",
      R"x(c:5: error: -: not JSON: incomplete JSON)x",
      R"x(c:6: error: bare: no title)x",
      R"x(c:6: error: bare: no summary)x",
      R"x(c:6: error: bare: no country)x",
      R"x(c:6: warning: bare: without partners, themes, tags, web links)x",
      R"x(c:6: warning: bare: no translation: es, fr)x",
      R"x(c:7: error: links: member "link": "http://www.iom.int/hot line": a space within)x",
      R"x(c:7: error: links: member "link": "gfmd.org/x": no "http://" or "https://" at the beginning)x",
      R"x(c:7: warning: links: link "http://localhost:8080/": a host of this machine or a local network: "localhost")x",
      R"x(c:7: warning: links: link "http://192.168.0.7/a": an address of a private network: 192.168.0.7)x",
      R"x(c:7: warning: links: link "www.ilo.org": no "http://" or "https://" at the beginning)x",
      R"x(c:7: warning: links: link "https://www.ilo.org/x.": punctuation at the end: ".")x",
      R"x(c:8: error: links: "links" for the second time, first in c:7)x",
      R"x(c:9: error: years: a control character in member "title": U+0007)x",
      R"x(c:9: error: years: year 3015)x",
      R"x(c:10: error: faults: member "lang": expected "en", "es" or "fr")x",
      R"x(c:10: error: faults: member "year": expected an integer from 1 to 9999)x",
      R"x(c:10: warning: faults: member "contry" is not known and left out; the nearest known one is "country")x",
      R"x(c:10: warning: faults: the text given as en reads as fr)x",
      R"x(c:11: warning: mairie: no translation: es)x",
      R"x(c:13: error: -: a byte that is not UTF-8)x",
      R"x(a:1: warning: practice-1: no translation: es, fr)x",
      R"x(a:23: error: -: a control character: U+0002)x",
      R"x(a:25: warning: practice-1: link "http://www.mfa.go.ke/cards": a space before "list.html")x",
      R"x(a:29: warning: practice-2: without partners, tags, web links)x",
      R"x(a:29: warning: practice-2: no translation: en, fr)x",
      R"x(a:33: error: practice-2: unknown country "Ecuadro"; the nearest known name is "Ecuador")x",
      R"x(a:65: error: -: expected "Partner(s):" of the practice that begins on line 57, found "Summary:")x",
      R"x(a:71: error: practice-4: no summary)x",
      R"x(a:71: warning: practice-4: no translation: es, fr)x",
      R"x(a:75: error: practice-4: no country)x",
      R"x(14 units: 20 errors, 17 warnings)x"};
  const Words found = lines_of(answer.output);
  for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i) {
    CHECK(found[i] == expected[i]);
  }
  CHECK(found.size() == expected.size());
}

TEST_CASE("the project's own paper has no error") {
  const Answer answer = run({"check-input", GFMD_DOCUMENTS});
  CHECK(answer.status == 0);
  CHECK_THAT(answer.output, !Contains(": error: ") && Contains("\n72 units: 0 errors, "));
}

TEST_CASE("an input in order has a summary only") {
  const Answer answer = run({"check-input", "-"}, record("a", "Shelters", "They are open."));
  CHECK(answer.status == 0);
  CHECK(answer.output == "1 unit: 0 errors, 0 warnings\n");
  CHECK(run({"check-input", "--quiet", "-"}, record("a", "", "")).output.empty());
}

TEST_CASE("the input is compared with an index, which stays as it is") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "Shelters", "They are open.") +
                                             record("b", "Schools", "They teach the language."));
  const std::string before = read_bytes(fs::path(index) / "CURRENT");
  const Answer answer = run({"check-input", "-", "--against", index},
                            record("a", "Shelters", "They are open.") +
                                record("b", "Schools", "They teach the languages of the region.") +
                                record("c", "Shelters", "They are open."));
  CHECK(answer.status == 0);
  CHECK(answer.output ==
        "-:2: warning: b: replaces \"Schools\" in the index\n"
        "-:3: warning: c: the same text as a (-:1)\n"
        "3 units (1 new, 1 replacing, 1 unchanged): 0 errors, 2 warnings\n");
  CHECK(read_bytes(fs::path(index) / "CURRENT") == before);
}

TEST_CASE("the paper against its own index is unchanged") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, GFMD_DOCUMENTS});
  const Answer answer = run({"check-input", GFMD_DOCUMENTS, "--against", index});
  CHECK_THAT(answer.output, Contains("72 units (0 new, 0 replacing, 72 unchanged)"));
  CHECK_THAT(answer.output, !Contains("near-duplicate") && !Contains("the same text"));
}

TEST_CASE("an index that cannot be read is no finding") {
  const TemporaryDirectory directory;
  const Answer answer = run({"check-input", "-", "--against", directory.path()}, "");
  CHECK(answer.status == 1);
  CHECK(answer.output.empty());
  CHECK_THAT(answer.messages, Contains("no index in "));
}

TEST_CASE("the findings as JSON are those of the text") {
  const Answer text = run({"check-input", kCatalogue, kAnnex});
  const Answer answer = run({"check-input", "--json", kCatalogue, kAnnex});
  CHECK(answer.status == 1);
  const auto report = boost::json::parse(answer.output).as_object();
  std::string lines;
  for (const auto& finding : report.at("findings").as_array()) {
    const auto part = [&](const char* name) {
      return std::string(finding.at(name).as_string().c_str());
    };
    lines += part("file") + ":" + std::to_string(finding.at("line").to_number<int>()) + ": " +
             part("severity") + ": " + (finding.at("unit").is_null() ? "-" : part("unit")) + ": " +
             part("message") + "\n";
  }
  CHECK(text.output.starts_with(lines));
  CHECK(report.at("units").to_number<int>() == 14);
  CHECK(report.at("more").to_number<int>() == 0);
}

TEST_CASE("a thousand findings are listed, and how many more there are is said") {
  std::string input;
  for (int i = 0; i < 1200; ++i) input += "nonsense\n";
  const Words lines = lines_of(run({"check-input", "-"}, input).output);
  REQUIRE(lines.size() == 1002);
  CHECK_THAT(lines[999], Catch::StartsWith("-:1000: error: -: not JSON"));
  CHECK(lines[1000] == "200 more findings are not listed");
  CHECK(lines[1001] == "0 units: 1200 errors, 0 warnings");
}

}  // namespace
}  // namespace gfmd
