#pragma once

#include "searchd/http/call.h"

namespace gfmd {

/// GET /v1/doc/{id}/citation.ris and .bib: a unit and the UN documents that it cites.
[[nodiscard]] Response ris_api(const Call& call);
[[nodiscard]] Response bibtex_api(const Call& call);

}  // namespace gfmd
