#include "searchd/http/msearch_api.h"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <utility>

#include "searchd/http/request_decoder.h"
#include "searchd/http/response_encoder.h"
#include "stemmers/unicode.h"

namespace gfmd {
namespace {

namespace json = boost::json;

/// A value as it would stand in an address; nullopt for what cannot stand there.
std::optional<std::string> text_of(const json::value& value) {
  if (const auto* text = value.if_string()) {
    if (text->find('\0') != json::string::npos) return std::nullopt;
    return strip_controls(std::string_view(text->data(), text->size()));
  }
  if (value.is_int64()) return std::to_string(value.get_int64());
  if (value.is_uint64()) return std::to_string(value.get_uint64());
  if (value.is_bool()) return value.get_bool() ? "1" : "0";
  return std::nullopt;
}

ParameterError unusable_value(std::string name) {
  std::string message = name + " is text, a whole number, true or false, or a list of these";
  return {std::move(name), std::move(message)};
}

bool is_ndjson(const std::string* content_type) {
  if (content_type == nullptr) return false;
  std::string_view type(*content_type);
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ') || type.ends_with('\t')) type.remove_suffix(1);
  return equal_ignoring_case(type, "application/x-ndjson");
}

struct Line {
  std::size_t number = 0;  // from 1
  std::string_view text;
};

std::vector<Line> lines_of(std::string_view body) {
  std::vector<Line> lines;
  for (std::size_t number = 1; !body.empty(); ++number) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    const std::string_view text = body.substr(0, end);
    if (text.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back({number, text});
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return lines;
}

/// Answers one line after the other.
class LineAnswerer {
 public:
  explicit LineAnswerer(const Call& call) : call_(call) {}

  [[nodiscard]] std::string answer(const Line& line) {
    json::error_code error;
    const json::value value =
        json::parse(json::string_view(line.text.data(), line.text.size()), error);
    if (error || !value.is_object()) {
      return problem(line, {400, "bad-line", "the line is not a JSON object", ""}, nullptr);
    }
    const json::object& members = value.get_object();
    const json::value* id = members.if_contains("id");
    if (id != nullptr && !id->is_string() && !id->is_int64() && !id->is_uint64()) {
      return problem(line, problem_of(ParameterError{"id", "id is text or a whole number"}),
                     nullptr);
    }
    const auto parameters = parameters_of(members);
    if (!parameters) return problem(line, problem_of(parameters.error()), id);
    const auto request = decode_search(*parameters, call_.accept_language());
    if (!request) return problem(line, problem_of(request.error()), id);
    const auto response = call_.context.engine.search(*request);
    if (!response) return problem(line, problem_of(response.error()), id);
    return with_id(encode_response(*response), id);
  }

 private:
  static std::string with_id(std::string object, const json::value* id) {
    if (id != nullptr) object.insert(1, "\"id\":" + json::serialize(*id) + ",");
    return object;
  }
  static std::string problem(const Line& line, const Problem& what, const json::value* id) {
    std::string object = problem_response(what, "").body;
    object.insert(1, "\"line\":" + std::to_string(line.number) + ",");
    return with_id(std::move(object), id);
  }

  const Call& call_;
};

}  // namespace

Result<std::vector<Parameter>, ParameterError> parameters_of(const json::object& line) {
  std::vector<Parameter> parameters;
  for (const auto& member : line) {
    const std::string name(member.key());
    if (name == "id") continue;
    const json::array alone{member.value()};
    const json::array* values = member.value().if_array();
    if (values == nullptr) values = &alone;
    for (const json::value& value : *values) {
      auto text = text_of(value);
      if (!text) return Unexpected{unusable_value(name)};
      parameters.push_back({name, *std::move(text)});
    }
    // "facet": [] asks for none, as facet= does.
    if (values->empty() && name == "facet") parameters.push_back({name, ""});
  }
  return parameters;
}

Response msearch_api(const Call& call) {
  if (!call.target.parameters.empty()) {
    return call.fail(problem_of(unknown_parameter(call.target.parameters.front().name)));
  }
  if (!is_ndjson(call.request.header("Content-Type"))) {
    return call.fail(refused(415, "the body is searches as application/x-ndjson"));
  }
  const auto lines = lines_of(call.request.body);
  if (lines.size() > kMaxSearches) {
    return call.fail(
        refused(413, "one request has at most " + std::to_string(kMaxSearches) + " searches"));
  }
  Response response;
  response.content_type = "application/x-ndjson";
  response.headers = {{"Cache-Control", "no-store"}};
  LineAnswerer answerer(call);
  for (const Line& line : lines) response.body += answerer.answer(line) + "\n";
  return response;
}

}  // namespace gfmd
