#pragma once

#include "searchd/http/call.h"

namespace gfmd {

/// GET /paper, /practice/{n} and /doc/{id}: pages to read, with what a query matches marked.
[[nodiscard]] Response paper_page(const Call& call);
[[nodiscard]] Response practice_page(const Call& call);
[[nodiscard]] Response document_page(const Call& call);

}  // namespace gfmd
