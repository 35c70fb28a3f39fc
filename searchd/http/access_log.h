#pragma once

#include <string>
#include <string_view>

#include "searchd/http/service.h"

namespace gfmd {

/// One JSON line for each answer and event. Says what was asked of the daemon, never by whom nor
/// for what: no address, no query. Safe for concurrent use. A log that cannot be written, or whose
/// reader is slow, loses lines and holds nobody up.
class AccessLog {
 public:
  /// `descriptor` stays the caller's; -1: nothing is written.
  explicit AccessLog(int descriptor) : descriptor_(descriptor) {}

  void record(const Exchange& exchange);
  /// `event`: a stable name ("reload"); `message`: an English sentence.
  void record(std::string_view event, std::string_view message);

 private:
  void write_line(std::string line);

  int descriptor_;
};

}  // namespace gfmd
