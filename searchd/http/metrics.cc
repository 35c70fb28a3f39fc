#include "searchd/http/metrics.h"

#include <prometheus/text_serializer.h>

#include <chrono>

namespace gfmd {
namespace {

/// Seconds.
const prometheus::Histogram::BucketBoundaries kBuckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                       0.05,   0.1,   0.25,   0.5,   1.0,  2.5};

prometheus::Counter& counter(prometheus::Registry& registry, const std::string& name,
                             const std::string& help, const prometheus::Labels& labels = {}) {
  return prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add(labels);
}

}  // namespace

Metrics::Metrics()
    : registry_(prometheus::Registry::InsertBehavior::Merge),
      requests_(prometheus::BuildCounter()
                    .Name("gfmd_requests_total")
                    .Help("Answers given, by route and status; the route of refused ones is none")
                    .Register(registry_)),
      durations_(prometheus::BuildHistogram()
                     .Name("gfmd_request_duration_seconds")
                     .Help("From a request's last byte to the answer's first, by route")
                     .Register(registry_)),
      zero_hits_(counter(registry_, "gfmd_zero_hits_total", "Searches that found nothing")),
      reloads_served_(counter(registry_, "gfmd_reloads_total", "Attempts to serve a newer index",
                              {{"result", "ok"}})),
      reloads_failed_(counter(registry_, "gfmd_reloads_total", "Attempts to serve a newer index",
                              {{"result", "failed"}})),
      index_age_(prometheus::BuildGauge()
                     .Name("gfmd_index_age_seconds")
                     .Help("Since the index that is served was built")
                     .Register(registry_)
                     .Add({})) {}

void Metrics::record(const Exchange& exchange) {
  const std::string route(exchange.response.route);
  requests_.Add({{"route", route}, {"status", std::to_string(exchange.response.status)}})
      .Increment();
  durations_.Add({{"route", route}}, kBuckets)
      .Observe(std::chrono::duration<double>(exchange.duration).count());
  if (exchange.response.total == 0) zero_hits_.Increment();
}

void Metrics::count_reload(bool served) {
  (served ? reloads_served_ : reloads_failed_).Increment();
}

std::string Metrics::text(double index_age_seconds) {
  index_age_.Set(index_age_seconds);
  return prometheus::TextSerializer().Serialize(registry_.Collect());
}

}  // namespace gfmd
