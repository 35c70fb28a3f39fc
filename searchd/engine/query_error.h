#pragma once

#include <string>

namespace gfmd {

/// A request that cannot be answered as asked; the user's to mend.
struct QueryError {
  enum class Kind { too_long, bad_parameter, too_deep };
  Kind kind = Kind::bad_parameter;
  std::string parameter;  // the request's member it is about: "page", "country"
  std::string message;
};

}  // namespace gfmd
