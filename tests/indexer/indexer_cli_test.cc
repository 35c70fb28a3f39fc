#include "indexer/indexer_cli.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "corpus/generation.h"
#include "indexer/index_writer.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

struct Answer {
  int status = -1;
  std::string output;
  std::string messages;
};

Answer run(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream output;
  std::ostringstream messages;
  const int status = run_indexer_cli(arguments, {in, output, messages, false});
  return {status, output.str(), messages.str()};
}

std::string record(const std::string& id, const std::string& body) {
  return R"({"id":")" + id + R"(","title":"t","body":")" + body + "\"}\n";
}

std::vector<std::string> ids_in(const fs::path& index) {
  std::vector<std::string> ids;
  read_documents(Generation::open(index), [&](Document&& unit) { ids.push_back(unit.id); });
  return ids;
}

std::string revision_of(const fs::path& index) {
  return Generation::open(index).manifest().revision;
}

using Ids = std::vector<std::string>;

TEST_CASE("the paper is built, reported and found sound") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  const Answer built = run({"build", "--output", index, GFMD_DOCUMENTS});
  CHECK(built.status == 0);
  CHECK_THAT(built.output,
             Catch::StartsWith("72 units: 9 sections, 3 recommendations, 4 questions, 29 "
                               "footnotes, 27 practices\n"
                               "29 of 29 notes linked to their sentences\n"));
  CHECK_THAT(built.output, Contains("\nrevision " + revision_of(index) + " published in " + index));
  const Answer checked = run({"check", index});
  CHECK(checked.status == 0);
  CHECK_THAT(checked.output, Contains("is sound") && Contains("72 units"));
  const IndexManifest manifest = Generation::open(index).manifest();
  CHECK(manifest.by_kind.at("practice") == 27);
  CHECK(manifest.documents == 72);
}

TEST_CASE("records come from standard input") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  CHECK(run({"build", "--output", index, "-"}, record("a", "x") + record("b", "y")).status == 0);
  CHECK(ids_in(index) == Ids{"a", "b"});
}

TEST_CASE("quiet says nothing when all is well") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  const Answer built = run({"build", "--quiet", "--output", index, "-"}, record("a", "x"));
  CHECK(built.status == 0);
  CHECK(built.output.empty());
  CHECK(built.messages.empty());
  CHECK(run({"check", "--quiet", index}).output.empty());
}

TEST_CASE("a fault in the input is said with file and line, and the old index serves") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "x"));
  const fs::path file = directory.path() / "bad.jsonl";
  write_bytes(file, record("b", "y") + "{\"id\":\n");
  const Answer failed = run({"build", "--output", index, file});
  CHECK(failed.status == 1);
  CHECK(failed.output.empty());
  CHECK_THAT(failed.messages, Contains(file.string() + ":2: "));
  CHECK_THAT(run({"build", "--output", index, directory.path() / "absent.txt"}).messages,
             Contains("absent.txt: "));
  CHECK(ids_in(index) == Ids{"a"});
}

TEST_CASE("an input without a document is refused") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  const Answer failed = run({"build", "--output", index, "-"}, "\n");
  CHECK(failed.status == 1);
  CHECK_THAT(failed.messages, Contains("nothing to index"));
}

TEST_CASE("an update replaces in place, adds behind and deletes") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "x") + record("b", "y") + record("c", "z"));
  const Answer updated = run({"update", "--output", index, "-", "--delete", "c", "absent"},
                             record("d", "new") + record("a", "changed"));
  CHECK(updated.status == 0);
  CHECK_THAT(updated.messages, Contains("absent: no such unit"));
  CHECK_THAT(updated.output, Contains("3 units: 3 documents"));
  CHECK(ids_in(index) == Ids{"a", "b", "d"});
  read_documents(Generation::open(index), [](Document&& unit) {
    if (unit.id == "a") CHECK(unit.versions[0].passages[0].text == "changed");
  });
  CHECK(run({"check", index}).status == 0);
}

TEST_CASE("an update says how many units were added, replaced, deleted and left alone") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"},
      record("a", "x") + record("b", "y") + record("c", "z") + record("d", "w"));
  const Answer updated = run({"update", "--output", index, "-", "--delete", "c"},
                             record("a", "x") + record("b", "changed") + record("e", "new"));
  CHECK_THAT(updated.output, Catch::StartsWith("update: 1 added, 1 replaced, 1 deleted, 2 "
                                               "unchanged\n4 units: 4 documents\n"));
  CHECK(ids_in(index) == Ids{"a", "b", "d", "e"});
}

TEST_CASE("a unit that comes again as it is stays as it was stored") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "x") + record("b", "y"));
  const std::string before = revision_of(index);
  const fs::path file = directory.path() / "daily.jsonl";
  write_bytes(file, record("b", "y") + record("a", "x"));
  const Answer updated = run({"update", "--output", index, file});
  CHECK_THAT(updated.output, Contains("0 added, 0 replaced, 0 deleted, 2 unchanged"));
  CHECK(revision_of(index) == before);
}

TEST_CASE("a unit both given and deleted is replaced in its place, with a warning") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "x") + record("b", "y"));
  const Answer updated =
      run({"update", "--output", index, "-", "--delete", "a"}, record("a", "changed"));
  CHECK_THAT(updated.messages, Contains("--delete a: the input brings this unit"));
  CHECK_THAT(updated.output, Contains("0 added, 1 replaced, 0 deleted, 1 unchanged"));
  CHECK(ids_in(index) == Ids{"a", "b"});
}

TEST_CASE("an update gives the revision that a build of the same units has") {
  const TemporaryDirectory directory;
  const std::string updated = directory.path() / "updated";
  const std::string built = directory.path() / "built";
  run({"build", "--output", updated, GFMD_DOCUMENTS});
  const std::string before = revision_of(updated);
  CHECK(run({"update", "--output", updated, GFMD_DOCUMENTS}).status == 0);
  CHECK(revision_of(updated) == before);
  CHECK(run({"update", "--output", updated, "--delete", "practice-27"}).status == 0);
  CHECK(revision_of(updated) != before);
  CHECK(run({"update", "--output", updated, GFMD_DOCUMENTS}).status == 0);
  CHECK(revision_of(updated) == before);  // the last unit, added again, is the last
}

TEST_CASE("an update that fails leaves the index as it was") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, "-"}, record("a", "x"));
  const std::string before = revision_of(index);
  CHECK(run({"update", "--output", index, "-"}, "nonsense\n").status == 1);
  CHECK(run({"update", "--output", index, "--delete", "a"}).status == 1);  // nothing would be left
  CHECK(revision_of(index) == before);
}

TEST_CASE("an update of no index or of a damaged one fails and makes nothing") {
  const TemporaryDirectory directory;
  const fs::path index = directory.path() / "index";
  const Answer absent = run({"update", "--output", index, "-"}, record("a", "x"));
  CHECK(absent.status == 1);
  CHECK_THAT(absent.messages, Contains("run: gfmd-indexer build --output " + index.string()));
  CHECK_FALSE(fs::exists(index));
  run({"build", "--output", index, "-"}, record("a", "x"));
  write_bytes(index / ("gen-" + revision_of(index)) / kIndexFile, "damaged");
  CHECK(run({"update", "--output", index, "-"}, record("b", "y")).status == 1);
}

TEST_CASE("acronyms are listed with what they stand for, language, unit and lines") {
  const TemporaryDirectory directory;
  const std::string index = directory.path() / "index";
  run({"build", "--output", index, GFMD_DOCUMENTS});
  const Answer listed = run({"acronyms", index});
  CHECK(listed.status == 0);
  CHECK(listed.messages.empty());
  CHECK_THAT(listed.output,
             Contains("\nAVVR\tAssisted Voluntary Return and Reintegration\ten\tpractice-18\t"
                      "1687-1689\n") &&
                 Contains("\nOIM\tOrganización Internacional para las Migraciones\tes\t"
                          "practice-27\t2268-2272\n"));
  run({"build", "--output", index, "-"}, record("a", "The Rural Aid Network (RAN)"));
  CHECK(run({"acronyms", index}).output == "RAN\tRural Aid Network\ten\ta\t-\n");
  run({"build", "--output", index, "-"}, record("a", "none"));
  CHECK(run({"acronyms", index}).output.empty());
  CHECK(run({"acronyms", directory.path() / "absent"}).status == 1);
}

TEST_CASE("check says what is wrong and ends with 1") {
  const TemporaryDirectory directory;
  const Answer absent = run({"check", directory.path()});
  CHECK(absent.status == 1);
  CHECK_THAT(absent.messages, Contains("no index in " + directory.path().string()) &&
                                  Contains("run: gfmd-indexer build"));
}

TEST_CASE("wrong usage ends with 2 and a hint") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{}, {"serve"}, {"build"}, {"check", "--nonsense"}}) {
    const Answer answer = run(arguments);
    CHECK(answer.status == 2);
    CHECK(answer.output.empty());
    CHECK_THAT(answer.messages, Contains("Try: gfmd-indexer --help"));
  }
}

TEST_CASE("help and version are results") {
  CHECK_THAT(run({"--help"}).output, Contains("Usage:"));
  CHECK(run({"--help"}).status == 0);
  CHECK(run({"--version"}).output == "gfmd-indexer " GFMD_VERSION "\n");
}

}  // namespace
}  // namespace gfmd
