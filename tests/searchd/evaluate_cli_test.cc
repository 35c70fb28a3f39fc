#include "searchd/evaluate_cli.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "../temporary_directory.h"

using namespace gfmd;

namespace {

struct Outcome {
  int status;
  std::string output;
  std::string messages;
};

class Fixture {
 public:
  Fixture() {
    write("qrels", "1 0 a 1\n1 0 b 0\n2 0 a 1\n3 0 c 2\n");
    write("good", "1 Q0 a 1 2 t\n1 Q0 b 2 1 t\n2 Q0 a 1 2 t\n3 Q0 c 1 2 t\n");
    write("bad", "1 Q0 b 1 2 t\n1 Q0 a 2 1 t\n2 Q0 x 1 2 t\n");
    write("groups", "1\tname\ten\n2\tname\tes\n3\ttypo\ten\n");
  }
  Outcome run(const std::vector<std::string>& arguments, const std::string& input = "") const {
    std::istringstream standard_input(input);
    std::ostringstream output;
    std::ostringstream messages;
    const int status = run_evaluate_cli(arguments, standard_input, output, messages);
    return {status, output.str(), messages.str()};
  }
  std::string file(const std::string& name) const { return (directory_.path() / name).string(); }

 private:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name)) << text;
  }
  TemporaryDirectory directory_;
};

}  // namespace

TEST_CASE_METHOD(Fixture, "figures of a run, by topic and by group") {
  const Outcome found = run(
      {"-q", "-m", "RR", "-m", "num_ret", "--groups", file("groups"), file("qrels"), file("bad")});
  CHECK(found.status == 0);
  CHECK(found.output ==
        "RR\t1\t0.5000\nRR\t2\t0.0000\nRR\t3\t0.0000\nRR\ten\t0.2500\nRR\tes\t0.0000\n"
        "RR\tname\t0.2500\nRR\ttypo\t0.0000\nRR\tall\t0.1667\n"
        "num_ret\t1\t2\nnum_ret\t2\t1\nnum_ret\t3\t0\nnum_ret\ten\t2\nnum_ret\tes\t1\n"
        "num_ret\tname\t3\nnum_ret\ttypo\t0\nnum_ret\tall\t3\n");
  CHECK(found.messages.find("does not answer 1 of 3 topics") != std::string::npos);
  const Outcome some = run({"-m", "RR", "--groups", file("groups"), "--only", "en", "--only",
                            "name", file("qrels"), file("bad")});
  CHECK(some.output.find("RR\tall\t0.5000\n") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "runs are compared with the first, and one may be standard input") {
  const Outcome found = run({"-m", "AP", file("qrels"), file("bad"), "-"},
                            "1 Q0 a 1 2 t\n2 Q0 a 1 2 t\n3 Q0 c 1 2 t\n");
  CHECK(found.status == 0);
  CHECK(found.output.find("# - against " + file("bad")) != std::string::npos);
  CHECK(found.output.find("AP\t0.1667\t1.0000\t0.8333\t") != std::string::npos);
  CHECK(found.output.ends_with("\t3\t0\t0\n"));
  CHECK(found.messages.find("3 topics are few") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a condition that is met fails") {
  const Outcome met = run({"--fail-if", "RR < 0.5", file("qrels"), file("bad")});
  CHECK(met.status == 1);
  CHECK(met.messages.find("RR < 0.5 holds, it is 0.1667") != std::string::npos);
  CHECK(run({"--fail-if", "RR < 0.5", file("qrels"), file("good")}).status == 0);
  // Also of a measure that is not printed.
  CHECK(run({"-m", "AP", "--fail-if", "P@1 < 1", file("qrels"), file("good")}).status == 0);
}

TEST_CASE_METHOD(Fixture, "what cannot be read is named") {
  CHECK(run({file("none"), file("good")}).messages ==
        "gfmd-evaluate: cannot read " + file("none") + "\n");
  const Outcome swapped = run({file("good"), file("qrels")});
  CHECK(swapped.status == 1);
  CHECK(swapped.messages.find(file("good") + ": line 1: ") != std::string::npos);
  CHECK(run({"--groups", file("groups"), "--only", "none", file("qrels"), file("good")}).messages ==
        "gfmd-evaluate: no judged topic has the label none\n");
  CHECK(run({file("qrels"), file("")}).messages == "gfmd-evaluate: cannot read " + file("") + "\n");
  CHECK(run({}).status == 2);
  CHECK(run({"--help"}).output.find("Usage: gfmd-evaluate") == 0);
  CHECK(run({"--version"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "figures that cannot be written are a failure") {
  std::istringstream input;
  std::ostringstream output;
  output.setstate(std::ios::badbit);
  std::ostringstream messages;
  CHECK(run_evaluate_cli({file("qrels"), file("good")}, input, output, messages) == 1);
  CHECK(messages.str() == "gfmd-evaluate: cannot write the figures\n");
}

TEST_CASE_METHOD(Fixture, "a report is written beside the figures") {
  CHECK(run({"--report", file("r.html"), file("qrels"), file("bad"), file("good")}).status == 0);
  CHECK(read_bytes(file("r.html")).find("</html>") != std::string::npos);
  CHECK(run({"--report", file("no/r.html"), file("qrels"), file("good")}).status == 1);
}

TEST_CASE_METHOD(Fixture, "the same as JSON") {
  const Outcome found = run({"--json", "-q", "-m", "RR", file("qrels"), file("good")});
  CHECK(found.output.find(R"("all":{"RR":1E0})") != std::string::npos);
  CHECK(found.output.find(R"("topics":{"1":{"RR":1E0})") != std::string::npos);
  CHECK(found.output.find(R"("comparisons":[])") != std::string::npos);
}
