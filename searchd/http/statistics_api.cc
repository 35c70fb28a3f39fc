#include "searchd/http/statistics_api.h"

#include <string>
#include <utility>

#include "searchd/http/request_decoder.h"
#include "searchd/http/statistics_encoder.h"
#include "searchd/http/statistics_page.h"

namespace gfmd {
namespace {

Response statistics_with(const Call& call, std::string canonical,
                         Response (*encode)(const Call&, const StatisticsView&, Language)) {
  const auto reader = decode_language_only(call.target.parameters, call.accept_language());
  if (!reader) return call.fail(problem_of(reader.error()));
  const auto make = [&](const std::vector<MissedQuery>* missed) {
    return encode(call, {call.context.engine.statistics(), call.context.manifest, missed}, *reader);
  };
  if (call.context.missed) {
    // Counts change while the index does not.
    const std::vector<MissedQuery> missed = call.context.missed->frequent();
    Response response = make(&missed);
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
  }
  canonical += "?lang=" + std::string(language_code(*reader)) + "\n" + call.base_address();
  return cached(call, canonical, [&] { return make(nullptr); });
}

}  // namespace

Response statistics_api(const Call& call) {
  return statistics_with(call, "/v1/stats",
                         [](const Call&, const StatisticsView& view, Language reader) {
                           return json_response(encode_statistics(view, reader));
                         });
}

Response statistics_page(const Call& call) {
  return statistics_with(
      call, "/stats", [](const Call& of, const StatisticsView& view, Language reader) {
        return page_response(render_statistics_page(view, reader, of.base_address()));
      });
}

}  // namespace gfmd
