#include "tests/searchd/http/daemon_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace gfmd::test {
namespace {

/// Starts a program with its output to a descriptor and its errors to a file.
pid_t start(const std::string& program, std::vector<std::string> arguments, int out,
            const std::string& err) {
  arguments.insert(arguments.begin(), program);
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int errors = ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

int exit_status(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string read_some(int descriptor) {
  std::array<char, 4096> bytes;
  const ssize_t size = ::read(descriptor, bytes.data(), bytes.size());
  return size > 0 ? std::string(bytes.data(), static_cast<std::size_t>(size)) : "";
}

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

ProgramResult run_program(const std::string& program, const std::vector<std::string>& arguments) {
  const std::string errors =
      std::filesystem::temp_directory_path() / ("program-errors-" + std::to_string(::getpid()));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t child = start(program, arguments, ends[1], errors);
  ::close(ends[1]);
  ProgramResult result;
  for (std::string part = read_some(ends[0]); !part.empty(); part = read_some(ends[0])) {
    result.out += part;
  }
  ::close(ends[0]);
  result.status = exit_status(child);
  result.err = read_file(errors);
  std::filesystem::remove(errors);
  return result;
}

DaemonProcess::DaemonProcess(const std::string& program, const std::filesystem::path& index,
                             const std::string& log) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  child_ =
      start(program, {"--index", index, "--listen", "127.0.0.1:0", "--workers", "2"}, ends[1], log);
  ::close(ends[1]);
  const std::string line = read_some(ends[0]);
  ::close(ends[0]);
  const std::string expected = "listening on http://127.0.0.1:";
  if (!line.starts_with(expected)) throw std::runtime_error("the daemon did not start: " + line);
  port_ = static_cast<std::uint16_t>(std::stoul(line.substr(expected.size())));
}

DaemonProcess::~DaemonProcess() {
  if (child_ < 0) return;
  ::kill(child_, SIGKILL);
  (void)wait();
}

void DaemonProcess::signal(int number) const { ::kill(child_, number); }

int DaemonProcess::wait() { return exit_status(std::exchange(child_, -1)); }

}  // namespace gfmd::test
