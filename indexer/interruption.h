#pragma once

#include <csignal>
#include <stdexcept>

namespace gfmd {

/// The user asked the program to stop.
struct Interrupted : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// While it lives, SIGINT and SIGTERM are noted instead of ending the process, so that unfinished
/// work can be removed; a second signal ends it as usual. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// Throws Interrupted when a signal came.
  void check() const;

 private:
  struct sigaction interrupt_ {};  // as they were before
  struct sigaction terminate_ {};
};

}  // namespace gfmd
