#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "searchd/http/access_log.h"
#include "searchd/http/daemon_options.h"
#include "searchd/http/http_server.h"
#include "searchd/http/index_watcher.h"
#include "searchd/http/metrics.h"
#include "searchd/http/search_service.h"
#include "searchd/http/snapshot_index.h"

namespace gfmd {
namespace {

/// The signals that main() waits for; blocked in every thread.
sigset_t block_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

/// Connections need descriptors, and the customary limit of 1024 is for programs that use select().
void raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void print_address(const std::string& host, std::uint16_t port) {
  const bool literal = host.find(':') != std::string::npos;  // IPv6
  const std::string name = literal ? "[" + host + "]" : host;
  std::cout << "listening on http://" << name << ':' << port << "/" << std::endl;
}

void serve(const DaemonOptions& options) {
  const sigset_t signals = block_signals();
  raise_descriptor_limit();
  AccessLog log(options.quiet ? -1 : STDERR_FILENO);
  Metrics metrics;
  SnapshotSource source(options.index);
  IndexWatcher watcher(source, {}, [&](const Reload& reload) {
    metrics.count_reload(reload.served);
    log.record("reload", reload.message);
  });
  if (const std::string& reason = watcher.current()->fallback_reason(); !reason.empty()) {
    log.record("fallback", reason);
  }
  SearchService service(watcher, metrics, log, options.origins, options.public_url,
                        options.counted_queries);
  HttpServer server(options.http, service);
  print_address(options.http.host, server.port());
  for (int signal = 0; sigwait(&signals, &signal) == 0 && signal == SIGHUP;) watcher.reload();
  server.stop();
}

int run(const std::vector<std::string>& arguments) {
  const auto options = parse_daemon_options(arguments);
  if (!options) {
    std::cerr << "gfmd-searchd: " << options.error() << "\n" << daemon_usage();
    return 2;
  }
  if (options->help) {
    std::cout << daemon_usage();
    return 0;
  }
  if (options->version) {
    std::cout << "gfmd-searchd " GFMD_VERSION "\n";
    return 0;
  }
  serve(*options);
  return 0;
}

}  // namespace
}  // namespace gfmd

int main(int argc, char** argv) {
  try {
    return gfmd::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "gfmd-searchd: " << error.what() << "\n";
    return 1;
  }
}
