#include "searchd/http/json_fields.h"

namespace gfmd {

boost::json::value lines_to_json(LineRange lines) {
  if (lines.first == 0) return nullptr;
  return boost::json::array{lines.first, lines.last};
}

boost::json::array strings_to_json(const std::vector<std::string>& strings) {
  return boost::json::array(strings.begin(), strings.end());
}

}  // namespace gfmd
