#include "searchd/http/session_registry.h"

#include <vector>

#include "searchd/http/session.h"

namespace gfmd {

void SessionRegistry::add(const std::shared_ptr<Session>& session) {
  bool draining = false;
  {
    const std::lock_guard lock(mutex_);
    sessions_.emplace(session.get(), session);
    draining = draining_;
  }
  if (draining) session->drain();
}

void SessionRegistry::remove(const Session* session) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(session);
  if (sessions_.empty()) changed_.notify_all();
}

void SessionRegistry::drain() {
  std::vector<std::shared_ptr<Session>> open;
  {
    const std::lock_guard lock(mutex_);
    draining_ = true;
    for (const auto& [key, weak] : sessions_) {
      if (auto session = weak.lock()) open.push_back(std::move(session));
    }
  }
  // Outside the lock: the last reference to a session may end here, and it removes itself.
  for (const auto& session : open) session->drain();
}

bool SessionRegistry::wait_until_empty(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, at_most, [&] { return sessions_.empty(); });
}

}  // namespace gfmd
