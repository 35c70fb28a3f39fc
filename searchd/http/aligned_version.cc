#include "searchd/http/aligned_version.h"

#include <algorithm>

namespace gfmd {

// A translation of a unit that is summed up has its summary besides.
bool is_summary(const Version& version, const Document& unit) {
  return version.unofficial && version.summary.empty() && !unit.versions.front().summary.empty();
}

bool is_aligned(const Version& version, const Document& unit) {
  const Version& printed = unit.versions.front();
  return !is_summary(version, unit) &&
         std::equal(version.passages.begin(), version.passages.end(), printed.passages.begin(),
                    printed.passages.end(), [](const Passage& one, const Passage& other) {
                      return one.lines == other.lines;
                    });
}

const Version& version_to_read(const Document& unit, Language reader) {
  const Version& own = version_for(unit, reader);
  return is_aligned(own, unit) ? own : unit.versions.front();
}

std::vector<const Version*> versions_to_read(const Document& unit, const ReadingRequest& request) {
  const Version* printed = &unit.versions.front();
  const Version* own = &version_to_read(unit, request.search.language);
  if (request.versions == ShownVersions::printed || own == printed) return {printed};
  if (request.versions == ShownVersions::all) return {own, printed};
  return {own};
}

}  // namespace gfmd
