#include "searchd/http/page_links.h"

#include <algorithm>

#include "searchd/http/search_url.h"

namespace gfmd {

std::string page_links(std::string_view path, const SearchRequest& request, std::uint64_t total) {
  const std::uint64_t pages = (total + request.per_page - 1) / request.per_page;
  const auto last =
      static_cast<std::uint32_t>(std::clamp<std::uint64_t>(pages, 1, kMaxDepth / request.per_page));
  std::string links;
  const auto add = [&](std::string_view relation, std::uint32_t page) {
    SearchRequest other = request;
    other.page = page;
    if (!links.empty()) links += ", ";
    links.append("<").append(search_url(path, other)).append(">; rel=\"");
    links.append(relation).append("\"");
  };
  add("first", 1);
  if (request.page > 1) add("prev", std::min(request.page - 1, last));
  if (request.page < last) add("next", request.page + 1);
  add("last", last);
  return links;
}

}  // namespace gfmd
