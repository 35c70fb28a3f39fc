#include "searchd/http/citation_api.h"

#include <utility>

#include "searchd/http/citation.h"
#include "searchd/http/parameter_reader.h"
#include "searchd/http/reading_request.h"

namespace gfmd {
namespace {

struct CitationFormat {
  std::string_view name;  // of the file
  std::string_view content_type;
  std::string (*encode)(const std::vector<CitedWork>&);
  std::string_view disposition = "attachment";
};

Response cite(const Call& call, const CitationFormat& format) {
  LineRange lines;
  for (const Parameter& parameter : call.target.parameters) {
    if (parameter.name != "lines") return call.fail(problem_of(unknown_parameter(parameter.name)));
    if (lines.first != 0) return call.fail(problem_of(given_twice(parameter)));
    if (const auto fault = read_lines(parameter, lines)) return call.fail(problem_of(*fault));
  }
  const std::string& id = call.target.segments.at(2);
  const std::string base = call.base_address();
  const auto document = call.context.engine.document(id);
  if (!document) return call.fail(not_found("there is no unit \"" + id + "\""));
  if (const auto fault = lines_fault(*document, lines)) return call.fail(problem_of(*fault));
  const std::string canonical = "/v1/doc/" + percent_encode(id) + "/" + std::string(format.name) +
                                "?lines=" + std::to_string(lines.first) + "-" +
                                std::to_string(lines.last);
  return cached(call, canonical + "\n" + base, [&] {
    const auto works = cited_works(*document, base, call.context.manifest.revision, lines);
    Response response;
    response.content_type = std::string(format.content_type);
    response.headers = {{"Content-Disposition", std::string(format.disposition) + "; filename=\"" +
                                                    std::string(format.name) + "\""}};
    response.body = format.encode(works);
    return response;
  });
}

}  // namespace

Response plain_citation_api(const Call& call) {
  return cite(call, {"citation.txt", "text/plain; charset=utf-8", encode_plain, "inline"});
}

Response ris_api(const Call& call) {
  return cite(call, {"citation.ris", "application/x-research-info-systems", encode_ris});
}

Response bibtex_api(const Call& call) {
  return cite(call, {"citation.bib", "application/x-bibtex; charset=utf-8", encode_bibtex});
}

}  // namespace gfmd
