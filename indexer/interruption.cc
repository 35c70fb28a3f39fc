#include "indexer/interruption.h"

#include <string>

namespace gfmd {
namespace {

volatile std::sig_atomic_t noted_signal = 0;

extern "C" void note_signal(int signal) { noted_signal = signal; }

}  // namespace

Interruption::Interruption() {
  noted_signal = 0;
  struct sigaction note {};
  note.sa_handler = note_signal;
  note.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one ends the process
  sigaction(SIGINT, &note, &interrupt_);
  sigaction(SIGTERM, &note, &terminate_);
}

Interruption::~Interruption() {
  sigaction(SIGINT, &interrupt_, nullptr);
  sigaction(SIGTERM, &terminate_, nullptr);
}

void Interruption::check() const {
  if (noted_signal == 0) return;
  throw Interrupted("interrupted by signal " + std::to_string(noted_signal));
}

}  // namespace gfmd
