#include "indexer/progress_line.h"

#include <cmath>
#include <string>
#include <string_view>

namespace gfmd {
namespace {

constexpr std::chrono::milliseconds kPause{100};
constexpr std::size_t kWidth = 20;  // of the moving bar, in characters
constexpr std::string_view kToLineStart = "\r\x1b[K";

}  // namespace

void ProgressLine::step() {
  ++done_;
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (done_ != 1 && now - last_ < kPause) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::string bar(kWidth, ' ');
  bar[static_cast<std::size_t>(seconds * 10) % kWidth] = '#';
  output_ << kToLineStart << '[' << bar << "] " << done_ << " units";
  if (seconds > 1)
    output_ << ", " << std::lround(static_cast<double>(done_) / seconds) << " a second";
  output_ << std::flush;
}

void ProgressLine::clear() {
  if (shown_ && done_ != 0) output_ << kToLineStart << std::flush;
}

}  // namespace gfmd
