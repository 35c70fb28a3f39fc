#include "corpus/strict_json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

namespace gfmd {
namespace {

namespace json = boost::json;

json::parse_options strict_options() {
  constexpr std::size_t kMaxDepth = 32;
  json::parse_options options;
  options.max_depth = kMaxDepth;
  return options;
}

/// Listens to the parser and stops it at what a parsed value would not show: a member that its
/// object already has, of which the value holds only the last; a number that became infinite.
class FaultFinder {
 public:
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);

  [[nodiscard]] const std::string& fault() const { return fault_; }

  bool on_object_begin(json::error_code&) {
    members_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t, json::error_code&) {
    members_.pop_back();
    return true;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    key_.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t size, json::error_code& error) {
    on_key_part(part, size, error);
    if (!members_.back().insert(key_).second) {
      fault_ = "member \"" + key_ + "\": given twice";
      error = json::error::syntax;
      return false;
    }
    key_.clear();
    return true;
  }
  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t, json::error_code&) { return true; }
  bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
  bool on_string(json::string_view, std::size_t, json::error_code&) { return true; }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, json::error_code&) { return true; }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return true; }
  bool on_double(double number, json::string_view, json::error_code& error) {
    if (std::isfinite(number)) return true;
    fault_ = "a number too large";
    error = json::error::syntax;
    return false;
  }
  bool on_bool(bool, json::error_code&) { return true; }
  bool on_null(json::error_code&) { return true; }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  std::vector<std::set<std::string>> members_;  // of the objects that are open
  std::string key_;
  std::string fault_;
};

}  // namespace

Result<json::value, std::string> parse_strict_json(std::string_view text,
                                                   const json::storage_ptr& storage) {
  json::basic_parser<FaultFinder> finder(strict_options());
  json::error_code error;
  finder.write_some(false, text.data(), text.size(), error);
  if (!finder.handler().fault().empty()) return Unexpected{finder.handler().fault()};
  json::value value = json::parse(text, error, storage, strict_options());
  if (error) return Unexpected{"not JSON: " + error.message()};
  return value;
}

}  // namespace gfmd
