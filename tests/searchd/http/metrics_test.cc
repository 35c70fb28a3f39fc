#include "searchd/http/metrics.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using namespace std::chrono_literals;

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST_CASE("Answers are counted and timed by route and status") {
  Metrics metrics;
  Response found;
  found.route = "/v1/search";
  found.total = 3;
  Response nothing = found;
  nothing.total = 0;
  Response refused;
  refused.status = 503;
  metrics.record({"GET", "1", found, 2ms});
  metrics.record({"GET", "2", nothing, 40ms});
  metrics.record({"", "", refused, 1us});
  metrics.count_reload(true);
  metrics.count_reload(false);
  metrics.count_reload(false);
  const std::string text = metrics.text(12.5);
  CHECK(has_line(text, "gfmd_requests_total{route=\"/v1/search\",status=\"200\"} 2"));
  CHECK(has_line(text, "gfmd_requests_total{route=\"none\",status=\"503\"} 1"));
  CHECK(has_line(text, "gfmd_zero_hits_total 1"));
  CHECK(has_line(text, "gfmd_reloads_total{result=\"ok\"} 1"));
  CHECK(has_line(text, "gfmd_reloads_total{result=\"failed\"} 2"));
  CHECK(has_line(text, "gfmd_index_age_seconds 12.5"));
  const std::string bucket = "gfmd_request_duration_seconds_bucket{route=\"/v1/search\",le=";
  CHECK(has_line(text, bucket + "\"0.001\"} 0"));
  CHECK(has_line(text, bucket + "\"0.0025\"} 1"));
  CHECK(has_line(text, bucket + "\"0.05\"} 2"));
  CHECK(has_line(text, "# TYPE gfmd_requests_total counter"));
}

}  // namespace
}  // namespace gfmd
