#pragma once

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <string>

#include "searchd/http/service.h"

namespace gfmd {

/// The daemon's counters. Safe for concurrent use.
class Metrics {
 public:
  Metrics();

  void record(const Exchange& exchange);
  void count_reload(bool served);

  /// The Prometheus text format, version 0.0.4. `index_age_seconds`: since the index was built.
  [[nodiscard]] std::string text(double index_age_seconds);

 private:
  prometheus::Registry registry_;
  prometheus::Family<prometheus::Counter>& requests_;
  prometheus::Family<prometheus::Histogram>& durations_;
  prometheus::Counter& zero_hits_;
  prometheus::Counter& reloads_served_;
  prometheus::Counter& reloads_failed_;
  prometheus::Gauge& index_age_;
};

}  // namespace gfmd
