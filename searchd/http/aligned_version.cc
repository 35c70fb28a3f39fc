#include "searchd/http/aligned_version.h"

#include <algorithm>

namespace gfmd {

bool is_aligned(const Version& version, const Document& unit) {
  const Version& printed = unit.versions.front();
  // An unofficial version of a unit that is summed up is that summary.
  const bool is_summary = version.unofficial && version.summary.empty() && !printed.summary.empty();
  return !is_summary &&
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
