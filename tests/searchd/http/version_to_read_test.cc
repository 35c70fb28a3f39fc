#include "searchd/http/version_to_read.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

Version version_in(Language language, std::vector<LineRange> lines) {
  Version version;
  version.language = language;
  version.unofficial = language != Language::en;
  for (const LineRange each : lines) version.passages.emplace_back().lines = each;
  return version;
}

Document unit_with(Version translation) {
  Document unit;
  unit.versions = {version_in(Language::en, {{2, 3}, {5, 5}}), std::move(translation)};
  return unit;
}

TEST_CASE(
    "A translation is read in the reader's language, another language's reader has the print") {
  const Document unit = unit_with(version_in(Language::es, {{2, 3}, {5, 5}}));
  CHECK(&version_to_read(unit, Language::es) == &unit.versions[1]);
  CHECK(&version_to_read(unit, Language::en) == &unit.versions[0]);
  CHECK(&version_to_read(unit, Language::fr) == &unit.versions[0]);
}

TEST_CASE("What has other passages than the print is not read in its place") {
  for (const auto& lines : {std::vector<LineRange>{{2, 3}}, {{2, 3}, {6, 6}}, {}}) {
    const Document unit = unit_with(version_in(Language::es, lines));
    CHECK(&version_to_read(unit, Language::es) == &unit.versions[0]);
  }
}

TEST_CASE("A page shows the reader's language, both or the print") {
  const Document unit = unit_with(version_in(Language::es, {{2, 3}, {5, 5}}));
  const Version* printed = &unit.versions[0];
  const Version* spanish = &unit.versions[1];
  ReadingRequest request;
  using Versions = std::vector<const Version*>;
  for (const ShownVersions versions :
       {ShownVersions::reader, ShownVersions::all, ShownVersions::printed}) {
    request.versions = versions;
    request.search.language = Language::en;
    CHECK(versions_to_read(unit, request) == Versions{printed});
  }
  request.search.language = Language::es;
  CHECK(versions_to_read(unit, request) == Versions{printed});
  request.versions = ShownVersions::all;
  CHECK(versions_to_read(unit, request) == Versions{spanish, printed});
  request.versions = ShownVersions::reader;
  CHECK(versions_to_read(unit, request) == Versions{spanish});
}

}  // namespace
}  // namespace gfmd
