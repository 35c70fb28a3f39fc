#include "searchd/http/search_service.h"

#include <chrono>
#include <exception>
#include <utility>

#include "searchd/http/compression.h"
#include "searchd/http/cross_origin.h"
#include "searchd/http/problem.h"
#include "searchd/http/router.h"

namespace gfmd {
namespace {

class SearchHandler : public Handler {
 public:
  SearchHandler(IndexWatcher& watcher, AccessLog& log, const std::vector<std::string>& origins,
                const std::string& public_url, MissedQueries* missed)
      : watcher_(watcher), log_(log), origins_(origins), public_url_(public_url), missed_(missed) {}

  Response handle(const Request& request) override {
    Response response = answer(request);
    add_cross_origin(request, origins_, response);
    compress(request, response);
    return response;
  }

  /// Lets go of a replaced index, so that its files can go, and opens the new one ahead.
  void idle() override {
    try {
      follow_current();
    } catch (const std::exception&) {
      engine_.reset();  // the next request says so
    }
  }

 private:
  Response answer(const Request& request) {
    Response response;
    try {
      follow_current();
      response = route(request, {*engine_, index_->manifest(), std::chrono::system_clock::now(),
                                 public_url_, missed_});
      response.revision = index_->manifest().revision;
    } catch (const IndexUnusable& error) {
      log_.record("index-unusable", error.what());
      engine_.reset();  // opened anew for the next request
      response = error_response(request, index_unusable());
    } catch (const std::exception& error) {
      log_.record("internal-error", error.what());
      response = error_response(request, internal_error());
    }
    return response;
  }

  void follow_current() {
    auto current = watcher_.current();
    if (engine_ && current == index_) return;
    engine_.reset();  // its database handle first: descriptors may be scarce
    index_ = std::move(current);
    engine_ = index_->make_engine();
  }

  IndexWatcher& watcher_;
  AccessLog& log_;
  const std::vector<std::string>& origins_;  // the service's, as the next
  const std::string& public_url_;
  MissedQueries* const missed_;  // nullptr: not counted
  std::shared_ptr<const Index> index_;
  std::unique_ptr<SearchEngine> engine_;
};

constexpr std::string_view kHealth = "/healthz";
constexpr std::string_view kMetrics = "/metrics";
constexpr std::string_view kMethods = "GET, HEAD, OPTIONS";

/// The answer to a method that does not read; nullopt for GET and HEAD.
std::optional<Response> answer_method(const Request& request) {
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  if (request.method != "OPTIONS")
    return problem_response(method_not_allowed(kMethods), request.id);
  Response response;
  response.status = 204;
  response.headers = {{"Allow", std::string(kMethods)}};
  return response;
}

}  // namespace

std::unique_ptr<Handler> SearchService::make_handler() {
  return std::make_unique<SearchHandler>(watcher_, log_, origins_, public_url_,
                                         missed_ ? &*missed_ : nullptr);
}

std::optional<Response> SearchService::answer_at_once(const Request& request) {
  const std::string_view target(request.target);
  const std::string_view path = target.substr(0, target.find('?'));
  if (path != kHealth && path != kMetrics) return std::nullopt;
  std::optional<Response> other = answer_method(request);
  Response response = other ? *std::move(other) : Response();
  response.route = path == kHealth ? kHealth : kMetrics;
  response.headers.push_back({"Cache-Control", "no-store"});
  if (response.status != 200) return response;
  if (path == kHealth) {
    response.content_type = "application/json";
    response.body = R"({"status":"ok"})";
  } else {
    const auto index = watcher_.current();
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body =
        metrics_.text(index_age_seconds(index->manifest(), std::chrono::system_clock::now()));
  }
  return response;
}

Response SearchService::refuse(int status, std::string_view detail) {
  return problem_response(refused(status, detail), "");
}

void SearchService::record(const Exchange& exchange) {
  metrics_.record(exchange);
  log_.record(exchange);
}

}  // namespace gfmd
