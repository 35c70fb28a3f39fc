#pragma once

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace gfmd {

/// Parses one JSON value that takes up all of `text`, kept in `storage`. Refused, beside what is
/// not JSON: values nested more than 32 deep, an object that has a member twice, numbers too large
/// for a double. The error says what is wrong.
[[nodiscard]] Result<boost::json::value, std::string> parse_strict_json(
    std::string_view text, const boost::json::storage_ptr& storage);

}  // namespace gfmd
