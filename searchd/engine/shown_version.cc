#include "searchd/engine/shown_version.h"

#include <algorithm>

namespace gfmd {

bool may_show(const StoredHead& version, const SearchRequest& request) {
  return request.translations || !version.unofficial;
}

std::size_t own_version(const StoredRecord& record, const SearchRequest& request) {
  const auto own =
      std::find_if(record.versions.begin(), record.versions.end(), [&](const StoredHead& version) {
        return version.language == request.language && may_show(version, request);
      });
  return static_cast<std::size_t>(own - record.versions.begin());
}

}  // namespace gfmd
