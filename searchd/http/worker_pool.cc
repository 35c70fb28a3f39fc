#include "searchd/http/worker_pool.h"

#include <chrono>
#include <utility>

namespace gfmd {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_capacity, Service& service)
    : queue_capacity_(queue_capacity) {
  for (std::size_t i = 0; i < threads; ++i) {
    threads_.emplace_back([this, &service] { work(service); });
  }
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool WorkerPool::try_submit(Request request, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= queue_capacity_) return false;
    queue_.push_back({std::move(request), std::move(done)});
  }
  wake_.notify_one();
  return true;
}

void WorkerPool::work(Service& service) {
  constexpr std::chrono::seconds kIdle{1};
  const std::unique_ptr<Handler> handler = service.make_handler();
  std::unique_lock lock(mutex_);
  for (;;) {
    const bool woken = wake_.wait_for(lock, kIdle, [&] { return stopping_ || !queue_.empty(); });
    if (!woken) {
      lock.unlock();
      handler->idle();
      lock.lock();
      continue;
    }
    if (queue_.empty()) return;  // stopping
    Job job = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    job.done(handler->handle(job.request));
    job = {};  // freed outside the lock
    lock.lock();
  }
}

}  // namespace gfmd
