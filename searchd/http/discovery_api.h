#pragma once

#include "searchd/http/call.h"

/// What leads browsers, crawlers and other sites here. All of it names whole addresses: a 400 where
/// the request's Host is none and no --public-url was given.
namespace gfmd {

[[nodiscard]] Response opensearch_description(const Call& call);  // GET /opensearch.xml
[[nodiscard]] Response opensearch_suggestions(const Call& call);  // GET /suggest.json
[[nodiscard]] Response sitemap(const Call& call);  // GET /sitemap.xml: the index, or ?page=
[[nodiscard]] Response robots(const Call& call);   // GET /robots.txt

}  // namespace gfmd
