#include "corpus/index_manifest.h"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/schema.h"
#include "stemmers/analyzer.h"

namespace gfmd {
namespace {

using Catch::Contains;

IndexManifest sample() {
  IndexManifest manifest;
  manifest.revision = "0123456789abcdef";
  manifest.sha256 = std::string(64, 'a');
  manifest.bytes = 5'000'000'000;
  manifest.schema_version = kSchemaVersion;
  manifest.analysis = Analyzer::fingerprint();
  manifest.xapian_version = "1.4.22";
  manifest.corpus_digest = std::string(64, 'b');
  manifest.built = "2026-11-20T10:00:00Z";
  manifest.documents = 72;
  manifest.by_kind = {{"practice", 27}, {"section", 9}};
  manifest.by_language = {{"en", 71}, {"fr", 1}};
  return manifest;
}

std::string with(const std::string& old, const std::string& replacement) {
  std::string json = to_json(sample());
  const std::size_t at = json.find(old);
  REQUIRE(at != std::string::npos);
  return json.replace(at, old.size(), replacement);
}

TEST_CASE("a manifest comes back from its JSON") {
  const IndexManifest read = parse_manifest(to_json(sample()), "m");
  CHECK(to_json(read) == to_json(sample()));
  CHECK(read.bytes == 5'000'000'000);
  CHECK(read.by_kind.at("practice") == 27);
  CHECK(read.by_language.at("fr") == 1);
}

TEST_CASE("a manifest without one of its members is refused by the member's name") {
  for (const std::string name :
       {"revision", "sha256", "bytes", "schema_version", "analysis", "xapian_version",
        "corpus_digest", "built", "documents", "by_kind", "by_language"}) {
    const std::string json = with('"' + name + '"', "\"other\"");
    CHECK_THROWS_WITH(parse_manifest(json, "DIR/m.json"),
                      Contains("DIR/m.json") && Contains('"' + name + "\" is missing"));
  }
}

TEST_CASE("a hostile manifest is refused with the cause") {
  const auto [old, replacement, cause] = GENERATE(table<std::string, std::string, std::string>({
      {"\"0123456789abcdef\"", "\"../../etc/passwd\"", "\"revision\" is not of 16"},
      {"\"0123456789abcdef\"", "\"0123456789ABCDEF\"", "\"revision\" is not of 16"},
      {"\"0123456789abcdef\"", "17", "\"revision\" is not a string"},
      {std::string(64, 'a'), std::string(63, 'a'), "\"sha256\" is not of 64"},
      {"5000000000", "-1", "\"bytes\" is not a whole number"},
      {"5000000000", "1.5", "\"bytes\" is not a whole number"},
      {"5000000000", "1e400", "not JSON"},
      {"\"schema_version\":" + std::to_string(kSchemaVersion), "\"schema_version\":4294967297",
       "\"schema_version\" is out of"},
      {"\"documents\":72", "\"documents\":{}", "\"documents\" is not a whole number"},
      {"{\"practice\":27,\"section\":9}", "[27]", "\"by_kind\" is not an object"},
      {"\"practice\":27", "\"practice\":\"27\"", "\"by_kind\" is not a whole number"},
      {"\"documents\":72", "\"documents\":72,\"documents\":72", "not JSON"},
      {"}\n", "} x", "not JSON"},
      {"\"built\"", "\"built", "not JSON"},
  }));
  CHECK_THROWS_WITH(parse_manifest(with(old, replacement), "m.json"), Contains(cause));
}

TEST_CASE("what is no JSON object is no manifest") {
  for (const std::string json : {"", "[]", "null", "\xff\xfe"}) {
    CHECK_THROWS_AS(parse_manifest(json, "m"), IndexUnusable);
  }
  CHECK_THROWS_AS(parse_manifest(std::string(100'000, '['), "m"), IndexUnusable);
}

TEST_CASE("every flipped bit of a manifest is survived") {
  const std::string sound = to_json(sample());
  for (std::size_t bit = 0; bit < 8 * sound.size(); ++bit) {
    std::string flipped = sound;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    try {
      (void)parse_manifest(flipped, "m");
    } catch (const IndexUnusable&) {
      continue;  // refused, or read as something else: the SHA-256 in CURRENT tells
    }
  }
  SUCCEED();
}

TEST_CASE("an index of this program's make is compatible") {
  CHECK_NOTHROW(check_compatible(sample(), "/srv/index"));
}

TEST_CASE("an index of another schema or analysis is refused with what to run") {
  IndexManifest manifest = sample();
  std::string cause;
  SECTION("a newer schema") {
    manifest.schema_version = kSchemaVersion + 1;
    cause = "schema version " + std::to_string(kSchemaVersion + 1);
  }
  SECTION("an older schema") {
    manifest.schema_version = kSchemaVersion - 1;
    cause = "schema version " + std::to_string(kSchemaVersion - 1);
  }
  SECTION("another analysis") {
    manifest.analysis = "words 0; ICU 1.0";
    cause = "words 0; ICU 1.0";
  }
  CHECK_THROWS_WITH(check_compatible(manifest, "/srv/index"),
                    Contains("/srv/index") && Contains(cause) &&
                        Contains("run: gfmd-indexer build --output /srv/index INPUT..."));
}

}  // namespace
}  // namespace gfmd
