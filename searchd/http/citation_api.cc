#include "searchd/http/citation_api.h"

#include <utility>

#include "searchd/http/citation.h"

namespace gfmd {
namespace {

struct CitationFormat {
  std::string_view name;  // of the file
  std::string_view content_type;
  std::string (*encode)(const std::vector<CitedWork>&);
};

Response cite(const Call& call, const CitationFormat& format) {
  if (!call.target.parameters.empty()) {
    return call.fail(problem_of(unknown_parameter(call.target.parameters.front().name)));
  }
  const std::string& id = call.target.segments.at(2);
  const std::string base = call.base_address();
  const auto document = call.context.engine.document(id);
  if (!document) return call.fail(not_found("there is no unit \"" + id + "\""));
  const std::string canonical = "/v1/doc/" + percent_encode(id) + "/" + std::string(format.name);
  return cached(call, canonical + "\n" + base, [&] {
    const auto works = cited_works(*document, base, call.context.manifest.revision);
    Response response;
    response.content_type = std::string(format.content_type);
    response.headers = {
        {"Content-Disposition", "attachment; filename=\"" + std::string(format.name) + "\""}};
    response.body = format.encode(works);
    return response;
  });
}

}  // namespace

Response ris_api(const Call& call) {
  return cite(call, {"citation.ris", "application/x-research-info-systems", encode_ris});
}

Response bibtex_api(const Call& call) {
  return cite(call, {"citation.bib", "application/x-bibtex; charset=utf-8", encode_bibtex});
}

}  // namespace gfmd
