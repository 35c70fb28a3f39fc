#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <vector>

namespace gfmd::test {

/// Where a value departs from a schema of an OpenAPI document, in words; none where it fits. Knows
/// type, properties, required, items, minItems, maxItems, enum, additionalProperties, allOf, oneOf
/// and $ref. Stricter than JSON Schema: a member that no schema names is a misfit.
[[nodiscard]] std::vector<std::string> misfits(const boost::json::value& value,
                                               const boost::json::object& schema,
                                               const boost::json::value& document);

/// What a `$ref` of the document stands for; the object itself where it is none.
[[nodiscard]] const boost::json::object& resolve(const boost::json::object& object,
                                                 const boost::json::value& document);

}  // namespace gfmd::test
