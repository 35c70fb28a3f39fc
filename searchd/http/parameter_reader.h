#pragma once

#include <cstdint>
#include <optional>

#include "searchd/http/request_decoder.h"
#include "searchd/http/target.h"
#include "stemmers/language.h"

/// Values of parameters; nullopt, or why one cannot be taken.
namespace gfmd {

/// A number from 1 to `max`, in decimal digits.
[[nodiscard]] std::optional<ParameterError> read_number(const Parameter& parameter,
                                                        std::uint32_t max, std::uint32_t& number);
/// "0", "1", "false" or "true".
[[nodiscard]] std::optional<ParameterError> read_flag(const Parameter& parameter, bool& flag);
[[nodiscard]] std::optional<ParameterError> read_language(const Parameter& parameter,
                                                          Language& language);

[[nodiscard]] ParameterError given_twice(const Parameter& parameter);

}  // namespace gfmd
