#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gfmd::test {

/// How a program ended, and what it wrote.
struct ProgramResult {
  int status = -1;  // exit status; -1 when a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end.
[[nodiscard]] ProgramResult run_program(const std::string& program,
                                        const std::vector<std::string>& arguments);

/// A gfmd-searchd on a free port of 127.0.0.1; killed at the end unless it ended before.
class DaemonProcess {
 public:
  /// Returns once it says that it listens. `log`: where its standard error goes.
  DaemonProcess(const std::string& program, const std::filesystem::path& index,
                const std::string& log);
  ~DaemonProcess();
  DaemonProcess(const DaemonProcess&) = delete;
  DaemonProcess& operator=(const DaemonProcess&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  void signal(int number) const;
  /// Waits for the end; the exit status, -1 when a signal ended it.
  [[nodiscard]] int wait();

 private:
  pid_t child_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace gfmd::test
