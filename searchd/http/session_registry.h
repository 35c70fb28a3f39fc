#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace gfmd {

class Session;

/// The open sessions of a server, to be told that it stops. Safe for concurrent use.
class SessionRegistry {
 public:
  void add(const std::shared_ptr<Session>& session);
  void remove(const Session* session);

  /// Tells all sessions, also those added later, to end behind the request they are at.
  void drain();

  /// Whether the last session ended within that time.
  [[nodiscard]] bool wait_until_empty(std::chrono::milliseconds at_most);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::unordered_map<const Session*, std::weak_ptr<Session>> sessions_;  // guarded by mutex_
  bool draining_ = false;                                                // guarded by mutex_
};

}  // namespace gfmd
