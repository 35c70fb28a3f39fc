#include "corpus/index_manifest.h"

#include <boost/json.hpp>
#include <utility>

#include "corpus/schema.h"
#include "corpus/strict_json.h"
#include "stemmers/analyzer.h"

namespace gfmd {
namespace {

namespace json = boost::json;

constexpr std::size_t kRevisionDigits = 16;
constexpr std::size_t kSha256Digits = 64;

class ManifestReader {
 public:
  ManifestReader(const json::object& object, const std::string& path)
      : object_(object), path_(path) {}

  std::string string(std::string_view name) const {
    const json::string* value = member(name).if_string();
    if (value == nullptr) fail(name, "is not a string");
    return std::string(*value);
  }
  /// Lower-case hexadecimal digits: the value becomes part of a path, or is compared with a hash.
  std::string hex(std::string_view name, std::size_t digits) const {
    std::string value = string(name);
    const bool sound =
        value.size() == digits && value.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!sound) fail(name, "is not of " + std::to_string(digits) + " hexadecimal digits");
    return value;
  }
  std::uint64_t number(std::string_view name) const { return number(name, member(name)); }
  int small_number(std::string_view name) const {
    const std::uint64_t value = number(name);
    if (!std::in_range<int>(value)) fail(name, "is out of range");
    return static_cast<int>(value);
  }
  std::map<std::string, std::uint64_t> counts(std::string_view name) const {
    const json::object* object = member(name).if_object();
    if (object == nullptr) fail(name, "is not an object");
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [key, value] : *object) counts.emplace(key, number(name, value));
    return counts;
  }

 private:
  std::uint64_t number(std::string_view name, const json::value& value) const {
    const auto* const signed_value = value.if_int64();
    if (signed_value != nullptr && *signed_value >= 0) {
      return static_cast<std::uint64_t>(*signed_value);
    }
    const auto* const unsigned_value = value.if_uint64();
    if (unsigned_value == nullptr) fail(name, "is not a whole number");
    return *unsigned_value;
  }
  const json::value& member(std::string_view name) const {
    const json::value* value = object_.if_contains(json::string_view(name.data(), name.size()));
    if (value == nullptr) fail(name, "is missing");
    return *value;
  }
  [[noreturn]] void fail(std::string_view name, const std::string& what) const {
    throw IndexUnusable(path_ + ": \"" + std::string(name) + "\" " + what);
  }

  const json::object& object_;
  const std::string& path_;
};

json::object counts_object(const std::map<std::string, std::uint64_t>& counts) {
  json::object object;
  for (const auto& [key, count] : counts) object[key] = count;
  return object;
}

}  // namespace

std::string build_advice(const std::filesystem::path& directory) {
  return "; run: gfmd-indexer build --output " + directory.string() + " INPUT...";
}

std::string to_json(const IndexManifest& manifest) {
  const json::object object{
      {"revision", manifest.revision},
      {"sha256", manifest.sha256},
      {"bytes", manifest.bytes},
      {"schema_version", manifest.schema_version},
      {"analysis", manifest.analysis},
      {"xapian_version", manifest.xapian_version},
      {"corpus_digest", manifest.corpus_digest},
      {"built", manifest.built},
      {"documents", manifest.documents},
      {"by_kind", counts_object(manifest.by_kind)},
      {"by_language", counts_object(manifest.by_language)},
  };
  return json::serialize(object) + '\n';
}

IndexManifest parse_manifest(std::string_view text, const std::string& path) {
  const auto value = parse_strict_json(text, {});
  if (!value) throw IndexUnusable(path + ": not JSON: " + value.error());
  if (!value->is_object()) throw IndexUnusable(path + ": not a JSON object");
  const ManifestReader in(value->get_object(), path);
  IndexManifest manifest;
  manifest.revision = in.hex("revision", kRevisionDigits);
  manifest.sha256 = in.hex("sha256", kSha256Digits);
  manifest.bytes = in.number("bytes");
  manifest.schema_version = in.small_number("schema_version");
  manifest.analysis = in.string("analysis");
  manifest.xapian_version = in.string("xapian_version");
  manifest.corpus_digest = in.string("corpus_digest");
  manifest.built = in.string("built");
  manifest.documents = in.number("documents");
  manifest.by_kind = in.counts("by_kind");
  manifest.by_language = in.counts("by_language");
  return manifest;
}

void check_compatible(const IndexManifest& manifest, const std::filesystem::path& directory) {
  const std::string index = "the index in " + directory.string();
  if (manifest.schema_version != kSchemaVersion) {
    throw IndexUnusable(index + " has schema version " + std::to_string(manifest.schema_version) +
                        ", this program reads version " + std::to_string(kSchemaVersion) +
                        build_advice(directory));
  }
  if (manifest.analysis != Analyzer::fingerprint()) {
    throw IndexUnusable(index + " was made with other text analysis (" + manifest.analysis +
                        "), this program has " + Analyzer::fingerprint() + build_advice(directory));
  }
}

}  // namespace gfmd
