#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searchd/http/access_log.h"
#include "searchd/http/index_watcher.h"
#include "searchd/http/metrics.h"
#include "searchd/http/missed_queries.h"
#include "searchd/http/service.h"

namespace gfmd {

/// The daemon's service: each worker answers from an engine of its own on the watcher's current
/// index, one index from a request's beginning to its end. /healthz and /metrics wait for nobody.
class SearchService : public Service {
 public:
  /// All three outlive the service. `origins`: sites whose scripts may read answers. `public_url`:
  /// see site_address.h. `counted_queries`: how many queries without hits are counted; 0: none.
  SearchService(IndexWatcher& watcher, Metrics& metrics, AccessLog& log,
                std::vector<std::string> origins = {}, std::string public_url = {},
                std::size_t counted_queries = 0)
      : watcher_(watcher),
        metrics_(metrics),
        log_(log),
        origins_(std::move(origins)),
        public_url_(std::move(public_url)) {
    if (counted_queries > 0) missed_.emplace(counted_queries);
  }

  [[nodiscard]] std::unique_ptr<Handler> make_handler() override;
  [[nodiscard]] std::optional<Response> answer_at_once(const Request& request) override;
  [[nodiscard]] Response refuse(int status, std::string_view detail) override;
  void record(const Exchange& exchange) override;

 private:
  IndexWatcher& watcher_;
  Metrics& metrics_;
  AccessLog& log_;
  const std::vector<std::string> origins_;
  const std::string public_url_;
  std::optional<MissedQueries> missed_;
};

}  // namespace gfmd
