#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "searchd/http/message.h"
#include "searchd/http/service.h"

namespace gfmd {

/// Threads that answer requests from one bounded queue, each with its own Handler.
/// Safe for concurrent use.
class WorkerPool {
 public:
  /// Receives the answer, in the worker's thread. Must not throw.
  using Done = std::function<void(Response)>;

  /// `service` outlives the pool.
  WorkerPool(std::size_t threads, std::size_t queue_capacity, Service& service);
  ~WorkerPool();  // answers what is queued, then joins
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False, and `done` never called, when as many requests as the queue holds are waiting.
  [[nodiscard]] bool try_submit(Request request, Done done);

 private:
  struct Job {
    Request request;
    Done done;
  };

  void work(Service& service);

  std::size_t queue_capacity_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;  // guarded by mutex_
  bool stopping_ = false;  // guarded by mutex_
  std::vector<std::thread> threads_;
};

}  // namespace gfmd
