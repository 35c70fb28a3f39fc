// The real program, killed, failing and out of room at every step of publishing. After each run the
// published index must verify and be the old one or the new; a run that says it went well must have
// published the new one.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "corpus/file_descriptor.h"
#include "corpus/generation.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

std::string record(int number, const std::string& words) {
  return R"({"id":"unit-)" + std::to_string(number) + R"(","title":"Unit","body":")" + words +
         "\"}\n";
}

/// gfmd-indexer, started with its messages going to a file.
class IndexerProcess {
 public:
  /// `prepare` runs in the child, before the program.
  IndexerProcess(const std::vector<std::string>& arguments, const fs::path& messages,
                 const std::function<void()>& prepare, int input = -1)
      : messages_(messages), child_(fork()) {
    if (child_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child_ > 0) return;
    prepare();
    const int output = open(messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (input >= 0) dup2(input, STDIN_FILENO);
    std::vector<std::string> words{GFMD_INDEXER};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    execv(GFMD_INDEXER, argv.data());
    _exit(127);
  }
  ~IndexerProcess() {
    if (child_ > 0) {
      kill(child_, SIGKILL);
      (void)wait();
    }
  }
  IndexerProcess(const IndexerProcess&) = delete;
  IndexerProcess& operator=(const IndexerProcess&) = delete;

  [[nodiscard]] pid_t id() const { return child_; }
  /// Only a process that runs: -1 would mean every process there is.
  void send(int signal) const {
    REQUIRE(child_ > 0);
    REQUIRE(kill(child_, signal) == 0);
  }
  [[nodiscard]] std::string messages() const { return read_bytes(messages_); }

  /// The exit status; -1 when a signal ended it.
  int wait() {
    int status = 0;
    while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  fs::path messages_;
  pid_t child_;
};

/// An index of one input, to be rebuilt from another.
class Scene {
 public:
  Scene() {
    for (int i = 0; i < 40; ++i) {
      old_input_ += record(i, "the old words of unit " + std::to_string(i));
      new_input_ += record(i, "the new words of unit " + std::to_string(i));
    }
    write_bytes(path("old.jsonl"), old_input_);
    write_bytes(path("new.jsonl"), new_input_);
    build("new.jsonl");
    new_revision_ = serving();
    fs::remove_all(index());
    build("old.jsonl");
    old_revision_ = serving();
    fs::rename(index(), path("pristine"));
    reset();
  }

  [[nodiscard]] fs::path path(const std::string& name) const { return directory_.path() / name; }
  [[nodiscard]] fs::path index() const { return path("index"); }
  [[nodiscard]] const std::string& old_revision() const { return old_revision_; }
  [[nodiscard]] const std::string& new_revision() const { return new_revision_; }
  [[nodiscard]] std::vector<std::string> command(const std::string& input) const {
    return {"build", "--output", index(), input == "-" ? input : path(input).string()};
  }

  /// The index of old.jsonl again.
  void reset() const {
    fs::remove_all(index());
    fs::copy(path("pristine"), index(), fs::copy_options::recursive);
  }

  /// A run that must go well.
  void build(const std::string& input) const {
    IndexerProcess process(command(input), path("messages"), [] {});
    const int status = process.wait();
    INFO(process.messages());
    REQUIRE(status == 0);
  }

  /// The revision that CURRENT names, verified.
  [[nodiscard]] std::string serving() const {
    const CurrentPointer current = read_current(index());
    return Generation::open_one(index() / current.generation, current.manifest_sha256)
        .manifest()
        .revision;
  }

  /// After a run that ended with `status`.
  void check_consistent(int status) const {
    const std::string now = serving();
    if (status == 0) {
      REQUIRE(now == new_revision_);
    } else {
      REQUIRE((now == old_revision_ || now == new_revision_));
    }
  }

  /// The next run goes well and leaves nothing but generations.
  void check_recovery() const {
    build("new.jsonl");
    REQUIRE(serving() == new_revision_);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(index())) {
      names.insert(entry.path().filename());
    }
    REQUIRE(names == std::set<std::string>{".lock", "CURRENT", "gen-" + old_revision_,
                                           "gen-" + new_revision_});
  }

 private:
  TemporaryDirectory directory_;
  std::string old_input_;
  std::string new_input_;
  std::string old_revision_;
  std::string new_revision_;
};

/// In the child: loads the injector.
void inject(const std::string& variable, const std::string& value, int error = 0) {
  setenv("LD_PRELOAD", GFMD_FAULT_INJECTOR, 1);
  const char* const given = getenv("ASAN_OPTIONS");
  const std::string sanitizer =
      std::string("verify_asan_link_order=0:detect_leaks=0:") + (given == nullptr ? "" : given);
  setenv("ASAN_OPTIONS", sanitizer.c_str(), 1);
  setenv(variable.c_str(), value.c_str(), 1);
  if (error != 0) setenv("GFMD_FAULT_ERRNO", std::to_string(error).c_str(), 1);
}

/// The calls of a whole run, "name path" each.
std::vector<std::string> trace_calls(const Scene& scene) {
  IndexerProcess process(scene.command("new.jsonl"), scene.path("messages"),
                         [&] { inject("GFMD_FAULT_TRACE", scene.path("trace")); });
  REQUIRE(process.wait() == 0);
  std::ifstream file(scene.path("trace"));
  std::vector<std::string> calls;
  for (std::string line; std::getline(file, line);) calls.push_back(line);
  return calls;
}

int count_calls(const Scene& scene) {
  const auto count = static_cast<int>(trace_calls(scene).size());
  scene.reset();
  REQUIRE(count > 30);
  return count;
}

TEST_CASE("everything has reached the disk before the next step relies on it") {
  const Scene scene;
  const std::vector<std::string> calls = trace_calls(scene);
  const std::string index = scene.index();
  const std::string generation = index + "/gen-" + scene.new_revision();
  // Up to the stage's name, which holds the process's number.
  const auto in_order = {
      "fsync " + index + "/.stage-*/index.glass",
      "fsync " + index + "/.stage-*/generation/manifest.json",
      "fsync " + index + "/.stage-*/generation",
      "rename " + generation,
      "fsync " + index,
      "fsync " + index + "/CURRENT.tmp",
      "rename " + index + "/CURRENT",
      "fsync " + index,
  };
  auto at = calls.begin();
  for (const std::string& step : in_order) {
    INFO(step);
    at = std::find_if(at, calls.end(), [&](const std::string& call) {
      const std::size_t star = step.find('*');
      if (star == std::string::npos) return call == step;
      return call.starts_with(step.substr(0, star)) && call.ends_with(step.substr(star + 1));
    });
    REQUIRE(at != calls.end());
    ++at;
  }
}

TEST_CASE("killed before any call that changes a file, the indexer leaves a sound index") {
  const Scene scene;
  const int calls = count_calls(scene);
  std::set<std::string> served;
  for (int call = 1; call <= calls; ++call) {
    INFO("killed before call " << call << " of " << calls);
    IndexerProcess process(scene.command("new.jsonl"), scene.path("messages"),
                           [&] { inject("GFMD_FAULT_AT", std::to_string(call)); });
    const int status = process.wait();
    REQUIRE(status == -1);
    scene.check_consistent(status);
    served.insert(scene.serving());
    if (call % 5 == 0 || call > calls - 5) scene.check_recovery();
    scene.reset();
  }
  CHECK(served.size() == 2);  // kills before and behind the point of no return
}

TEST_CASE("a call that fails is noticed, and the index stays sound") {
  const Scene scene;
  const int calls = count_calls(scene);
  constexpr std::array kErrors{EIO, ENOSPC, EINTR};
  int noticed = 0;
  for (int call = 1; call <= calls; ++call) {
    const int error = kErrors.at(static_cast<std::size_t>(call) % kErrors.size());
    INFO("call " << call << " of " << calls << " fails with " << error);
    IndexerProcess process(scene.command("new.jsonl"), scene.path("messages"),
                           [&] { inject("GFMD_FAULT_AT", std::to_string(call), error); });
    const int status = process.wait();
    REQUIRE((status == 0 || status == 1));
    if (status == 1) {
      ++noticed;
      REQUIRE_THAT(process.messages(), Contains("gfmd-indexer: "));
    }
    scene.check_consistent(status);
    if (call % 5 == 0) scene.check_recovery();
    scene.reset();
  }
  CHECK(noticed > calls / 2);
}

TEST_CASE("killed at any time, the indexer leaves a sound index") {
  const Scene scene;
  for (int run = 0; run < 25; ++run) {
    IndexerProcess process(scene.command(run % 2 == 0 ? "new.jsonl" : "old.jsonl"),
                           scene.path("messages"), [] {});
    std::this_thread::sleep_for(std::chrono::milliseconds(3 * run));
    process.send(SIGKILL);
    (void)process.wait();
    scene.check_consistent(-1);
  }
  scene.check_recovery();
}

TEST_CASE("out of room, the indexer fails in plain words and the old index serves") {
  const Scene scene;
  int failed = 0;
  for (rlim_t size = 1; size <= rlim_t{1} << 20U; size *= 4) {
    INFO("files of at most " << size << " bytes");
    const fs::path messages = scene.path("messages");
    // The messages' file is limited as well, and larger than they are.
    IndexerProcess process(scene.command("new.jsonl"), messages, [&] {
      signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{size, size};
      setrlimit(RLIMIT_FSIZE, &limit);
    });
    const int status = process.wait();
    REQUIRE((status == 0 || status == 1));
    scene.check_consistent(status);
    if (status == 1) {
      ++failed;
      REQUIRE(scene.serving() == scene.old_revision());
      if (size >= 1024) REQUIRE_THAT(process.messages(), Contains("File too large"));
    }
    scene.check_recovery();
    scene.reset();
  }
  CHECK(failed >= 5);
}

/// A pipe into a process that is waiting for input with the directory's lock held.
class WaitingIndexer {
 public:
  explicit WaitingIndexer(const Scene& scene)
      : ends_(make_pipe()),
        read_end_(ends_[0]),
        write_end_(ends_[1]),
        process_(
            scene.command("-"), scene.path("waiting"), [] {}, ends_[0]) {
    read_end_ = FileDescriptor();
    const fs::path stage = scene.index() / (".stage-" + std::to_string(process_.id()));
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!fs::exists(stage) && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    REQUIRE(fs::exists(stage));
  }

  IndexerProcess& process() { return process_; }
  void send(const std::string& text) {
    REQUIRE(write(write_end_.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }
  void close_input() { write_end_ = FileDescriptor(); }

 private:
  static std::array<int, 2> make_pipe() {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    return ends;
  }

  std::array<int, 2> ends_;
  FileDescriptor read_end_;
  FileDescriptor write_end_;
  IndexerProcess process_;
};

TEST_CASE("of two indexers at once the second is refused and the first goes on") {
  const Scene scene;
  WaitingIndexer first(scene);
  IndexerProcess second(scene.command("new.jsonl"), scene.path("messages"), [] {});
  CHECK(second.wait() == 1);
  CHECK_THAT(second.messages(), Contains("another gfmd-indexer is at work here, process " +
                                         std::to_string(first.process().id())));
  CHECK(scene.serving() == scene.old_revision());
  first.send(read_bytes(scene.path("new.jsonl")));
  first.close_input();
  CHECK(first.process().wait() == 0);
  // Standard input has another name than the file, and a unit says where it was read.
  CHECK(scene.serving() != scene.old_revision());
}

TEST_CASE("interrupted, the indexer clears its work away and the old index serves") {
  const int signal = GENERATE(SIGINT, SIGTERM);
  const Scene scene;
  WaitingIndexer indexer(scene);
  indexer.send(record(1, "one"));
  indexer.process().send(signal);
  indexer.send(record(2, "two"));
  indexer.close_input();
  CHECK(indexer.process().wait() == 1);
  CHECK(scene.serving() == scene.old_revision());
  for (const auto& entry : fs::directory_iterator(scene.index())) {
    CHECK_FALSE(entry.path().filename().string().starts_with(".stage"));
  }
}

}  // namespace
}  // namespace gfmd
