#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "searchd/http/search_engine.h"

namespace gfmd {

/// How an attempt to serve a newer index ended.
struct Reload {
  bool served = false;   // the newest index is the one served
  bool changed = false;  // and was not before
  std::string message;   // for the log
};

/// Holds the index that is served and replaces it when the source has a newer one. A newer one that
/// does not verify is reported, and the one at hand goes on serving.
/// Safe for concurrent use.
class IndexWatcher {
 public:
  struct Options {
    std::chrono::milliseconds poll{1'000};
    std::chrono::milliseconds retry{30'000};  // after an attempt that failed
  };

  /// Opens the first index in the caller's thread: throws IndexUnusable when there is none.
  /// `report` is called for each reload, from the watcher's thread. `source` outlives the watcher.
  IndexWatcher(IndexSource& source, const Options& options,
               std::function<void(const Reload&)> report);
  ~IndexWatcher();
  IndexWatcher(const IndexWatcher&) = delete;
  IndexWatcher& operator=(const IndexWatcher&) = delete;

  /// Never null. Whoever holds it can go on using it after it is replaced.
  [[nodiscard]] std::shared_ptr<const Index> current() const;

  /// Asks for a reload now, whether or not the source has changed.
  void reload();

 private:
  void watch();
  [[nodiscard]] Reload try_reload();

  IndexSource& source_;
  Options options_;
  std::function<void(const Reload&)> report_;

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::shared_ptr<const Index> current_;  // guarded by mutex_
  bool reload_asked_ = false;             // guarded by mutex_
  bool stopping_ = false;                 // guarded by mutex_
  std::string stamp_;                     // of the last attempt; the watcher's thread only
  std::thread thread_;
};

}  // namespace gfmd
