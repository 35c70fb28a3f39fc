#pragma once

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "corpus/document.h"

/// What the answers to searches and those to documents have in common.
namespace gfmd {

[[nodiscard]] boost::json::value lines_to_json(LineRange lines);  // [first, last], or null
[[nodiscard]] boost::json::array strings_to_json(const std::vector<std::string>& strings);

}  // namespace gfmd
