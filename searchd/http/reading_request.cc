#include "searchd/http/reading_request.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "searchd/http/parameter_reader.h"

namespace gfmd {
namespace {

using Failure = std::optional<ParameterError>;

std::string_view name_of(ShownVersions versions) {
  return versions == ShownVersions::all ? "all" : "printed";
}

Failure read(const Parameter& parameter, ReadingRequest& request, bool of_unit) {
  const std::string& name = parameter.name;
  SearchRequest& search = request.search;
  if (name == "q") {
    search.query = parameter.value;
    return std::nullopt;
  }
  if (name == "lang") return read_language(parameter, search.language);
  if (name == "expand") return read_flag(parameter, search.expand);
  if (name == "correct") return read_flag(parameter, search.correct);
  if (name == "versions") return read_versions(parameter, request.versions);
  if (of_unit && name == "lines") return read_lines(parameter, request.cited);
  return unknown_parameter(name);
}

Result<ReadingRequest, ParameterError> decode(const std::vector<Parameter>& parameters,
                                              std::string_view accept_language, bool of_unit) {
  ReadingRequest request;
  request.search.language = preferred_language(accept_language);
  std::set<std::string_view> seen;
  for (const Parameter& parameter : parameters) {
    if (!seen.insert(parameter.name).second) return Unexpected{given_twice(parameter)};
    if (auto failure = read(parameter, request, of_unit)) return Unexpected{*std::move(failure)};
  }
  std::string& query = request.search.query;
  if (query.find_first_not_of(" \t\r\n") == std::string::npos) query.clear();
  return request;
}

bool read_line(std::string_view text, std::uint32_t& line) {
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, line);
  return error == std::errc() && stopped == end && line > 0;
}

std::string before_language(const ReadingRequest& request) {
  const std::string& query = request.search.query;
  return query.empty() ? "?lang=" : "?q=" + percent_encode(query) + "&lang=";
}

std::string behind_language(const ReadingRequest& request) {
  std::string url;
  if (!request.search.query.empty()) {
    if (!request.search.expand) url.append("&expand=0");
    if (!request.search.correct) url.append("&correct=0");
  }
  if (request.versions != ShownVersions::reader) {
    url.append("&versions=").append(name_of(request.versions));
  }
  if (request.cited.first != 0) {
    url.append("&lines=").append(std::to_string(request.cited.first));
    url.append("-").append(std::to_string(request.cited.last));
  }
  return url;
}

}  // namespace

std::optional<ParameterError> read_versions(const Parameter& parameter, ShownVersions& versions) {
  for (const ShownVersions each : {ShownVersions::all, ShownVersions::printed}) {
    if (parameter.value != name_of(each)) continue;
    versions = each;
    return std::nullopt;
  }
  return ParameterError{parameter.name, "versions is all or printed"};
}

std::optional<ParameterError> read_lines(const Parameter& parameter, LineRange& lines) {
  const std::string_view text(parameter.value);
  const std::size_t hyphen = std::min(text.find('-'), text.size());
  LineRange read;
  const bool one = hyphen == text.size();
  if (read_line(text.substr(0, hyphen), read.first) &&
      read_line(one ? text : text.substr(hyphen + 1), read.last) && read.first <= read.last) {
    lines = read;
    return std::nullopt;
  }
  return ParameterError{parameter.name,
                        "lines is a line of the source, or its first and last: 484-486"};
}

std::optional<ParameterError> lines_fault(const Document& unit, LineRange lines) {
  if (lines.first == 0) return std::nullopt;
  if (unit.lines.first == 0) return ParameterError{"lines", "this unit has no lines of a source"};
  if (lines.first >= unit.lines.first && lines.last <= unit.lines.last) return std::nullopt;
  return ParameterError{"lines", "the unit's lines are " + std::to_string(unit.lines.first) + "-" +
                                     std::to_string(unit.lines.last)};
}

Result<ReadingRequest, ParameterError> decode_unit_page(const std::vector<Parameter>& parameters,
                                                        std::string_view accept_language) {
  return decode(parameters, accept_language, true);
}

Result<ReadingRequest, ParameterError> decode_paper_page(const std::vector<Parameter>& parameters,
                                                         std::string_view accept_language) {
  return decode(parameters, accept_language, false);
}

std::string reading_url(std::string_view url, const ReadingRequest& request) {
  const std::size_t fragment = std::min(url.find('#'), url.size());
  std::string address(url.substr(0, fragment));
  address.append(before_language(request)).append(language_code(request.search.language));
  return address.append(behind_language(request)).append(url.substr(fragment));
}

void set_addresses(Page& page, std::string_view path, const ReadingRequest& request) {
  page.language = request.search.language;
  page.url_before_language = std::string(path) + before_language(request);
  page.url_behind_language = behind_language(request);
}

}  // namespace gfmd
