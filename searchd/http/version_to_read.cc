#include "searchd/http/version_to_read.h"

namespace gfmd {

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
