#include "searchd/http/access_log.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <ctime>

namespace gfmd {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxLineBytes = 4096;  // a pipe takes so many at once or none

std::string utc_now() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

}  // namespace

void AccessLog::record(const Exchange& exchange) {
  if (descriptor_ < 0) return;
  const Response& response = exchange.response;
  const double milliseconds = std::chrono::duration<double, std::milli>(exchange.duration).count();
  json::object line{{"time", utc_now()},          {"request_id", exchange.request_id},
                    {"method", exchange.method},  {"route", response.route},
                    {"status", response.status},  {"bytes", response.body.size()},
                    {"duration_ms", milliseconds}};
  if (!response.revision.empty()) line["revision"] = response.revision;
  if (response.total) line["total"] = *response.total;
  write_line(json::serialize(line));
}

void AccessLog::record(std::string_view event, std::string_view message) {
  if (descriptor_ < 0) return;
  write_line(
      json::serialize(json::object{{"time", utc_now()}, {"event", event}, {"message", message}}));
}

void AccessLog::write_line(std::string line) {
  line.push_back('\n');
  if (line.size() > kMaxLineBytes) return;
  pollfd writable{descriptor_, POLLOUT, 0};
  if (::poll(&writable, 1, 0) != 1 || !(writable.revents & POLLOUT)) return;
  // A line lost is lost: nothing better can be done about a full disk here.
  if (::write(descriptor_, line.data(), line.size()) < 0) return;
}

}  // namespace gfmd
