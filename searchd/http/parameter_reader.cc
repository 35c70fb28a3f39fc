#include "searchd/http/parameter_reader.h"

#include <charconv>
#include <string>

namespace gfmd {

std::optional<ParameterError> read_number(const Parameter& parameter, std::uint32_t max,
                                          std::uint32_t& number) {
  const char* end = parameter.value.data() + parameter.value.size();
  const auto [stop, error] = std::from_chars(parameter.value.data(), end, number);
  if (error == std::errc() && stop == end && number >= 1 && number <= max) return std::nullopt;
  return ParameterError{parameter.name,
                        parameter.name + " is a number from 1 to " + std::to_string(max)};
}

std::optional<ParameterError> read_flag(const Parameter& parameter, bool& flag) {
  flag = parameter.value == "1" || parameter.value == "true";
  if (flag || parameter.value == "0" || parameter.value == "false") return std::nullopt;
  return ParameterError{parameter.name, parameter.name + " is 0 or 1"};
}

std::optional<ParameterError> read_language(const Parameter& parameter, Language& language) {
  const auto parsed = parse_language(parameter.value);
  if (!parsed) return ParameterError{parameter.name, "lang is en, es or fr"};
  language = *parsed;
  return std::nullopt;
}

ParameterError given_twice(const Parameter& parameter) {
  return {parameter.name, parameter.name + " is given more than once"};
}

}  // namespace gfmd
