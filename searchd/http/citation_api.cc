#include "searchd/http/citation_api.h"

#include <optional>
#include <set>
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

/// What of a unit is cited, and for whom.
struct CitationRequest {
  LineRange lines;
  std::optional<Language> language;
  ShownVersions versions = ShownVersions::reader;
};

std::optional<ParameterError> read(const Parameter& parameter, CitationRequest& request) {
  if (parameter.name == "lines") return read_lines(parameter, request.lines);
  if (parameter.name == "versions") return read_versions(parameter, request.versions);
  if (parameter.name == "lang") return read_language(parameter, request.language.emplace());
  return unknown_parameter(parameter.name);
}

Result<CitationRequest, ParameterError> decode(const std::vector<Parameter>& parameters) {
  CitationRequest request;
  std::set<std::string_view> seen;
  for (const Parameter& parameter : parameters) {
    if (!seen.insert(parameter.name).second) return Unexpected{given_twice(parameter)};
    if (auto fault = read(parameter, request)) return Unexpected{*std::move(fault)};
  }
  return request;
}

/// Without a language the wording is English and the text the printed one.
CitationStyle style_of(const CitationRequest& request) {
  CitationStyle style{request.language.value_or(Language::en), request.language};
  if (request.versions == ShownVersions::printed) style.version = std::nullopt;
  return style;
}

/// The answer's one address, for its entity tag.
std::string address_of(const std::string& id, std::string_view file, const CitationRequest& request,
                       const CitationStyle& style) {
  std::string address = "/v1/doc/" + percent_encode(id) + "/" + std::string(file);
  address.append("?lines=").append(std::to_string(request.lines.first));
  address.append("-").append(std::to_string(request.lines.last));
  address.append("&lang=").append(language_code(style.wording));
  return address.append(style.version ? "" : "&versions=printed");
}

Response cite(const Call& call, const CitationFormat& format) {
  const auto request = decode(call.target.parameters);
  if (!request) return call.fail(problem_of(request.error()));
  const LineRange lines = request->lines;
  const std::string& id = call.target.segments.at(2);
  const std::string base = call.base_address();
  const auto document = call.context.engine.document(id);
  if (!document) return call.fail(not_found("there is no unit \"" + id + "\""));
  if (const auto fault = lines_fault(*document, lines)) return call.fail(problem_of(*fault));
  const CitationStyle style = style_of(*request);
  const std::string canonical = address_of(id, format.name, *request, style);
  return cached(call, canonical + "\n" + base, [&] {
    const auto works = cited_works(*document, base, call.context.manifest.revision, lines, style);
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
