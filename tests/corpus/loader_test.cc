#include "corpus/loader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "corpus/digest.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const std::string kPaper = "Introduction \n\nThis paper examines migration. \n";

std::string record(const std::string& id) {
  return R"({"id": ")" + id + R"(", "title": "T", "body": "B"})" + "\n";
}

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "gfmd-loader-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  [[nodiscard]] std::string path(const std::string& name = "") const { return path_ / name; }
  // Messages without the folder's own name.
  [[nodiscard]] std::string local(std::string message) const {
    const std::string prefix = path_.string() + "/";
    for (std::size_t at = message.find(prefix); at != std::string::npos;
         at = message.find(prefix)) {
      message.erase(at, prefix.size());
    }
    return message;
  }

 private:
  fs::path path_;
};

Corpus load(const Words& inputs, const std::string& standard_input = "") {
  std::istringstream stream(standard_input);
  auto corpus = load_corpus(inputs, stream);
  if (!corpus) {
    for (const InputError& error : corpus.error()) UNSCOPED_INFO(error.to_string());
  }
  REQUIRE(corpus);
  return std::move(corpus).value();
}

Words errors_of(const Folder& folder, const Words& inputs, const std::string& standard_input = "") {
  std::istringstream stream(standard_input);
  const auto corpus = load_corpus(inputs, stream);
  Words errors;
  if (corpus) return errors;
  for (const InputError& error : corpus.error()) errors.push_back(folder.local(error.to_string()));
  return errors;
}

Words ids_of(const Corpus& corpus) {
  Words ids;
  for (const Document& document : corpus.documents) ids.push_back(document.id);
  return ids;
}

struct Survey {
  Words documents;  // id, file, line
  Words errors;     // with the unit
  Words warnings;
};

Survey survey(const Folder& folder, const Words& inputs, const std::string& standard_input = "") {
  std::istringstream stream(standard_input);
  Survey survey;
  const auto with_unit = [&](const InputError& error) {
    return folder.local(error.to_string()) + (error.unit.empty() ? "" : " [" + error.unit + "]");
  };
  survey_corpus(inputs, stream,
                {[&](SourceDocument&& source) {
                   survey.documents.push_back(source.document.id + " " + folder.local(source.file) +
                                              ":" + std::to_string(source.line));
                 },
                 [&](InputError&& error) { survey.errors.push_back(with_unit(error)); },
                 [&](InputError&& warning) { survey.warnings.push_back(with_unit(warning)); }});
  return survey;
}

}  // namespace

TEST_CASE("files are read in the order given, a folder's by name") {
  const Folder folder;
  folder.write("b.jsonl", record("b-1") + "\n" + record("b-2"));
  folder.write("a.txt", kPaper);
  folder.write("README.md", "not input");
  folder.write(".hidden.txt", "not input");
  fs::create_directory(folder.path("below.txt.d"));
  const std::string first = folder.write("z.jsonl", record("z"));
  CHECK(ids_of(load({first, "-"}, record("from-input"))) == Words{"z", "from-input"});
  fs::remove(first);
  const Corpus corpus = load({folder.path()});
  CHECK(ids_of(corpus) == Words{"section-introduction", "b-1", "b-2"});
  CHECK(corpus.documents[1].source == "b.jsonl");
  CHECK(corpus.digest == sha256_hex(kPaper + record("b-1") + "\n" + record("b-2")));
  CHECK(load({}).documents.empty());
}

TEST_CASE("documents can be handed over one at a time") {
  const Folder folder;
  const std::string file = folder.write("a.jsonl", record("a") + record("b"));
  std::istringstream none;
  Words ids;
  const auto corpus =
      stream_corpus({file}, none, [&](Document&& document) { ids.push_back(document.id); });
  REQUIRE(corpus);
  CHECK(corpus->documents.empty());
  CHECK(ids == Words{"a", "b"});
}

TEST_CASE("every error names its file and line") {
  const Folder folder;
  const std::string paper = folder.write("a.txt", "no heading here. \n");
  const std::string lines = folder.write("b.jsonl", record("x") + "{}\n" + record("x"));
  CHECK(errors_of(folder, {paper, lines}) ==
        Words{"a.txt:1: expected a heading before the text", "b.jsonl:2: member \"id\": missing",
              "b.jsonl:3: \"x\" for the second time, first in b.jsonl:1"});
  CHECK(errors_of(folder, {"-"}, "{}") == Words{"-:1: member \"id\": missing"});
}

TEST_CASE("relations stand beside their paper, and their errors in their own file") {
  const Folder folder;
  const std::string paper = folder.write("a.txt", kPaper);
  const std::string header = "unit\tlines\trelated\tlines\ten\tes\tfr\n";
  folder.write("a.relations", header);
  CHECK(load({paper}).documents.size() == 1);
  folder.write("a.relations", header + "section-introduction\t1\tx\t1\ta\tb\tc\n");
  std::istringstream none;
  const auto corpus = load_corpus({paper}, none);
  REQUIRE_FALSE(corpus.has_value());
  CHECK(folder.local(corpus.error().front().to_string()) ==
        "a.relations:2: the paper has no unit x");
}

TEST_CASE("ids are unique over all inputs") {
  const Folder folder;
  const std::string paper = folder.write("a.txt", kPaper);
  const std::string lines = folder.write("b.jsonl", record("section-introduction"));
  CHECK(errors_of(folder, {paper, lines}) ==
        Words{"b.jsonl:1: \"section-introduction\" for the second time, first in a.txt:1"});
  CHECK(errors_of(folder, {paper, paper}).size() == 1);
}

TEST_CASE("no more than 20 errors a file") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 50; ++i) lines += "{}\n";
  const std::string first = folder.write("a.jsonl", lines);
  const std::string second = folder.write("b.jsonl", lines);
  CHECK(errors_of(folder, {first, second}).size() == 40);
}

TEST_CASE("only regular files are read") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
  CHECK(errors_of(folder, {folder.path("pipe.txt")}) == Words{"pipe.txt: expected a regular file"});
  CHECK(errors_of(folder, {folder.path()}).size() == 1);
  CHECK(errors_of(folder, {"/dev/null"}).size() == 1);
  fs::create_directory(folder.path("dir.txt"));
  folder.write("dir.txt/inner.jsonl", record("inner"));
  CHECK(ids_of(load({folder.path("dir.txt")})) == Words{"inner"});
}

TEST_CASE("a link is followed when named, not when found") {
  const Folder folder;
  const Folder other;
  fs::create_symlink(other.write("real.txt", kPaper), folder.path("link.txt"));
  CHECK(ids_of(load({folder.path("link.txt")})) == Words{"section-introduction"});
  const Words errors = errors_of(folder, {folder.path()});
  REQUIRE(errors.size() == 1);
  CHECK(errors[0] == "link.txt: a symbolic link; expected a regular file");
}

TEST_CASE("what cannot be read is an error") {
  const Folder folder;
  fs::create_symlink(folder.path("loop.txt"), folder.path("loop.txt"));
  CHECK_THAT(errors_of(folder, {folder.path("loop.txt")}).at(0), Catch::StartsWith("loop.txt: "));
  CHECK_THAT(errors_of(folder, {folder.path("absent.txt")}).at(0),
             Catch::StartsWith("absent.txt: "));
  const Folder empty;
  CHECK_THAT(errors_of(empty, {empty.path("")}).at(0),
             Catch::Contains("expected a .txt or .jsonl"));
  CHECK(errors_of(folder, {folder.write("a.pdf", "x")}) ==
        Words{"a.pdf: expected a name that ends in .txt (a paper) or .jsonl (a catalogue)"});
}

TEST_CASE("sizes are bounded") {
  const Folder folder;
  const std::string paper = folder.write("a.txt", kPaper);
  fs::resize_file(paper, kMaxPaperBytes + 1);
  CHECK(errors_of(folder, {paper}) == Words{"a.txt: expected at most 4194304 bytes"});
  const std::string lines =
      folder.write("b.jsonl", std::string(kMaxRecordBytes + 1, 'x') + "\n" + "{}\n");
  CHECK(errors_of(folder, {lines}) == Words{"b.jsonl:1: expected at most 4194304 bytes a record",
                                            "b.jsonl:2: member \"id\": missing"});
}

TEST_CASE("warnings are passed on") {
  const Folder folder;
  const std::string paper =
      folder.write("a.txt", "Recommendations: \n\n \n1. One. \n\n \n\n3. Three. \n");
  const Corpus corpus = load({paper});
  REQUIRE(corpus.warnings.size() == 1);
  CHECK(folder.local(corpus.warnings[0]) == "a.txt:8: list number 3 where 2 was expected");
  std::string lines = record("a");
  for (const char* id : {"b", "c"}) {
    lines +=
        R"({"id": ")" + std::string(id) + R"(", "title": "", "body": "", "author": ""})" + "\n";
  }
  CHECK(load({"-"}, lines).warnings == Words{"-:2: member \"author\" is not known and left out"});
  CHECK(load({"-"}, R"({"id": "a", "title": "", "body": "", "Contry": []})").warnings ==
        Words{"-:1: member \"Contry\" is not known and left out; the nearest known one is "
              "\"country\""});
}

TEST_CASE("a survey goes on behind errors and tells all of them") {
  const Folder folder;
  std::string lines = record("a") + "nonsense\n" +
                      R"({"id": "b", "title": 1, "body": "B\u0007", "author": "x"})" + "\n" +
                      record("a");
  for (int i = 0; i < 30; ++i) lines += "{}\n";
  const Survey found = survey(folder, {folder.write("c.jsonl", lines), folder.path("absent.txt")});
  CHECK(found.documents == Words{"a c.jsonl:1", "b c.jsonl:3", "a c.jsonl:4"});
  REQUIRE(found.errors.size() == 4 + 30 * 3 + 1);
  CHECK_THAT(found.errors[0], Catch::StartsWith("c.jsonl:2: not JSON"));
  CHECK(found.errors[1] == "c.jsonl:3: member \"title\": expected a string [b]");
  CHECK(found.errors[2] == "c.jsonl:3: a control character in member \"body\": U+0007 [b]");
  CHECK(found.errors[3] == "c.jsonl:4: \"a\" for the second time, first in c.jsonl:1 [a]");
  CHECK(found.errors.back() == "absent.txt: No such file or directory");
  CHECK(found.warnings == Words{"c.jsonl:3: member \"author\" is not known and left out [b]"});
}

TEST_CASE("a survey reads what it can of a paper") {
  const Folder folder;
  const std::string practice =
      "Title of M&D Policy or Practice: \n\nOne \n\nCountry: \n\nKenya \nPartner(s): \n\n"
      "Thematic Area(s): \n\nTags: \n\nSummary: \n\nText. \n\nWeb Links: \n\n";
  const std::string broken = "Title of M&D Policy or Practice: \n\nTwo \n\nSummary: \n\nText. \n\n";
  const Survey found =
      survey(folder, {folder.write("a.txt", practice + broken + practice + "x\x01y \n"),
                      folder.write("b.txt", "One\xff \n\nTwo\xff \n")});
  CHECK(found.documents == Words{"practice-1 a.txt:1", "practice-3 a.txt:28"});
  REQUIRE(found.errors.size() == 4);
  CHECK(found.errors[0] == "a.txt:47: a control character: U+0001");
  CHECK_THAT(found.errors[1], Catch::StartsWith("a.txt:24: expected \"Country:\""));
  CHECK(found.errors[2] == "b.txt:1: a byte that is not UTF-8");
  CHECK(found.errors[3] == "b.txt:3: a byte that is not UTF-8");
}

}  // namespace gfmd
