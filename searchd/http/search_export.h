#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/search_request.h"
#include "searchd/engine/search_response.h"

/// All hits of a search as a file for other programs.
namespace gfmd {

/// A header row and a row a hit. Several values of one field stand between "; ".
[[nodiscard]] std::string encode_csv(const SearchResponse& response);

/// JSON Lines: a line a hit, with the members it has in /v1/search.
[[nodiscard]] std::string encode_json_lines(const SearchResponse& response);

/// What an Atom feed says besides its hits.
struct FeedContext {
  std::string base;   // "http://host", before the addresses of pages; may be empty
  std::string self;   // the feed's own address, without base
  std::string page;   // that of the same search's page
  std::string built;  // when the index was built, as the manifest has it
};

/// RFC 4287, an entry a hit. Ids are the same for the same search and unit in any index.
[[nodiscard]] std::string encode_atom(const SearchResponse& response, const FeedContext& context);

}  // namespace gfmd
