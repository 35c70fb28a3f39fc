#include "searchd/http/index_watcher.h"

#include <exception>
#include <utility>

namespace gfmd {

IndexWatcher::IndexWatcher(IndexSource& source, const Options& options,
                           std::function<void(const Reload&)> report)
    : source_(source), options_(options), report_(std::move(report)) {
  stamp_ = source_.stamp();  // before open(): a change in between is noticed later
  current_ = source_.open();
  thread_ = std::thread([this] { watch(); });
}

IndexWatcher::~IndexWatcher() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

std::shared_ptr<const Index> IndexWatcher::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

void IndexWatcher::reload() {
  {
    const std::lock_guard lock(mutex_);
    reload_asked_ = true;
  }
  wake_.notify_all();
}

void IndexWatcher::watch() {
  using Clock = std::chrono::steady_clock;
  auto retry_at = Clock::time_point::max();
  for (;;) {
    bool asked = false;
    {
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, options_.poll, [&] { return stopping_ || reload_asked_; });
      if (stopping_) return;
      asked = std::exchange(reload_asked_, false);
    }
    std::string stamp = source_.stamp();
    if (!asked && stamp == stamp_ && Clock::now() < retry_at) continue;
    stamp_ = std::move(stamp);
    const Reload reload = try_reload();
    retry_at = reload.served ? Clock::time_point::max() : Clock::now() + options_.retry;
    report_(reload);
  }
}

Reload IndexWatcher::try_reload() {
  const std::string serving = current()->manifest().revision;
  try {
    std::shared_ptr<const Index> opened = source_.open();
    // What the source falls back to is older than what it offers, and so may be older than ours.
    if (!opened->fallback_reason().empty()) {
      return {false, false, "still serving " + serving + ": " + opened->fallback_reason()};
    }
    const std::string revision = opened->manifest().revision;
    if (revision == serving) return {true, false, "already serving " + serving};
    {
      const std::lock_guard lock(mutex_);
      current_.swap(opened);
    }
    return {true, true, "now serving " + revision + ", before " + serving};
  } catch (const std::exception& error) {
    return {false, false, "still serving " + serving + ": " + error.what()};
  }
}

}  // namespace gfmd
