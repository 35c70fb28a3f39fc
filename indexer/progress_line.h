#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

namespace gfmd {

/// A line on a terminal that moves while units are indexed: how many, and how many a second. Input
/// is streamed, so that the end is not known. Silent when not `shown`.
class ProgressLine {
 public:
  /// `output` must outlive the line.
  ProgressLine(std::ostream& output, bool shown)
      : output_(output), shown_(shown), start_(std::chrono::steady_clock::now()), last_(start_) {}

  /// One unit more; redraws ten times a second at most.
  void step();
  /// Empties the line.
  void clear();

 private:
  std::ostream& output_;
  bool shown_;
  std::size_t done_ = 0;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;  // drawn
};

}  // namespace gfmd
