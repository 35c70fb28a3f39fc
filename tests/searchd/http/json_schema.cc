#include "tests/searchd/http/json_schema.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace gfmd::test {
namespace {

namespace json = boost::json;

bool is_of_type(const json::value& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_bool();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  return type == "number" && value.is_number();
}

/// Properties and required names of an object's schema, those that it is made of included.
struct Members {
  json::object properties;
  std::vector<std::string> required;
  const json::value* others = nullptr;  // additionalProperties
};

class Checker {
 public:
  explicit Checker(const json::value& document) : document_(document) {}

  void check(const json::value& value, const json::object& schema, const std::string& place) {
    const json::object& here = resolve(schema, document_);
    if (const json::value* choices = here.if_contains("oneOf")) {
      return check_choice(value, choices->as_array(), place);
    }
    if (const json::value* types = here.if_contains("type"); types && !has_type(value, *types)) {
      return report(place, "is not of type " + json::serialize(*types));
    }
    if (const json::value* values = here.if_contains("enum")) {
      const json::array& all = values->as_array();
      if (std::find(all.begin(), all.end(), value) == all.end()) report(place, "is not in enum");
    }
    if (value.is_object()) check_members(value.get_object(), here, place);
    if (value.is_array()) check_items(value.get_array(), here, place);
  }

  [[nodiscard]] std::vector<std::string> take() { return std::move(misfits_); }

 private:
  static bool has_type(const json::value& value, const json::value& types) {
    if (types.is_string()) return is_of_type(value, types.get_string());
    const json::array& all = types.as_array();
    return std::any_of(all.begin(), all.end(), [&](const json::value& type) {
      return is_of_type(value, type.as_string());
    });
  }

  void check_choice(const json::value& value, const json::array& choices,
                    const std::string& place) {
    const auto fitting =
        std::count_if(choices.begin(), choices.end(), [&](const json::value& choice) {
          return misfits(value, choice.as_object(), document_).empty();
        });
    if (fitting != 1) report(place, "fits " + std::to_string(fitting) + " of oneOf");
  }

  void collect(const json::object& schema, Members& members) {
    const json::object& here = resolve(schema, document_);
    if (const json::value* parts = here.if_contains("allOf")) {
      for (const json::value& part : parts->as_array()) collect(part.as_object(), members);
    }
    if (const json::value* properties = here.if_contains("properties")) {
      for (const auto& each : properties->as_object()) members.properties.insert(each);
    }
    if (const json::value* required = here.if_contains("required")) {
      for (const json::value& name : required->as_array()) {
        members.required.emplace_back(name.as_string());
      }
    }
    if (const json::value* others = here.if_contains("additionalProperties")) {
      members.others = others;
    }
  }

  void check_members(const json::object& object, const json::object& schema,
                     const std::string& place) {
    Members members;
    collect(schema, members);
    for (const std::string& name : members.required) {
      if (!object.contains(name)) report(place, "has no " + name);
    }
    for (const auto& member : object) {
      const std::string name(member.key());
      if (const json::value* described = members.properties.if_contains(name)) {
        check(member.value(), described->as_object(), place + "." + name);
      } else if (members.others == nullptr) {
        report(place, "has " + name + ", which is not described");
      } else if (members.others->is_object()) {
        check(member.value(), members.others->get_object(), place + "." + name);
      }
    }
  }

  void check_items(const json::array& items, const json::object& schema, const std::string& place) {
    const json::value* least = schema.if_contains("minItems");
    const json::value* most = schema.if_contains("maxItems");
    if (least && items.size() < least->to_number<std::size_t>()) report(place, "is too short");
    if (most && items.size() > most->to_number<std::size_t>()) report(place, "is too long");
    const json::value* described = schema.if_contains("items");
    if (!described) return report(place, "has items that are not described");
    for (std::size_t i = 0; i < items.size(); ++i) {
      check(items[i], described->as_object(), place + "[" + std::to_string(i) + "]");
    }
  }

  void report(const std::string& place, const std::string& what) {
    misfits_.push_back(place + " " + what);
  }

  const json::value& document_;
  std::vector<std::string> misfits_;
};

}  // namespace

const json::object& resolve(const json::object& object, const json::value& document) {
  const json::value* reference = object.if_contains("$ref");
  if (!reference) return object;
  const std::string pointer(reference->as_string());
  return resolve(document.at_pointer(pointer.substr(1)).as_object(), document);  // behind the #
}

std::vector<std::string> misfits(const json::value& value, const json::object& schema,
                                 const json::value& document) {
  Checker checker(document);
  checker.check(value, schema, "answer");
  return checker.take();
}

}  // namespace gfmd::test
