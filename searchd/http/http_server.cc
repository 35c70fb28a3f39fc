#include "searchd/http/http_server.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <thread>
#include <vector>

#include "searchd/http/connection_limiter.h"
#include "searchd/http/listener.h"
#include "searchd/http/session_registry.h"
#include "searchd/http/worker_pool.h"

namespace gfmd {

// Members are destroyed from the last to the first: no worker may outlive `io`, to which it posts
// its answers, and no session in `io` the registry and the limiter.
struct HttpServer::Impl {
  Impl(const HttpOptions& given, Service& service)
      : options(given),
        limiter(options.max_connections, options.max_connections_per_address),
        work(io.get_executor()),
        workers(options.workers, options.queue, service),
        listener(io, {options, service, workers, registry}, limiter) {
    for (std::size_t i = 0; i < options.io_threads; ++i) {
      io_threads.emplace_back([this] { io.run(); });
    }
  }

  const HttpOptions options;
  SessionRegistry registry;
  ConnectionLimiter limiter;
  boost::asio::io_context io;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work;
  WorkerPool workers;
  Listener listener;
  std::vector<std::thread> io_threads;
};

HttpServer::HttpServer(const HttpOptions& options, Service& service)
    : impl_(std::make_unique<Impl>(options, service)) {}

HttpServer::~HttpServer() { stop(); }

std::uint16_t HttpServer::port() const { return impl_->listener.port(); }

void HttpServer::stop() {
  if (impl_->io_threads.empty()) return;
  impl_->listener.stop();
  impl_->registry.drain();
  (void)impl_->registry.wait_until_empty(impl_->options.drain_deadline);
  impl_->io.stop();
  for (std::thread& thread : impl_->io_threads) thread.join();
  impl_->io_threads.clear();
}

}  // namespace gfmd
