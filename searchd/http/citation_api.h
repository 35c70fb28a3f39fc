#pragma once

#include "searchd/http/call.h"

namespace gfmd {

/// GET /v1/doc/{id}/citation.txt, .ris and .bib: a unit, or `lines` of it, and the UN documents
/// that are cited there.
[[nodiscard]] Response plain_citation_api(const Call& call);
[[nodiscard]] Response ris_api(const Call& call);
[[nodiscard]] Response bibtex_api(const Call& call);

}  // namespace gfmd
