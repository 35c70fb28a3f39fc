#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/search_response.h"
#include "stemmers/language.h"

namespace gfmd {

/// What the reading page shows.
struct PaperText {
  std::vector<Document> units;  // sections, recommendations, questions, footnotes; printed order
  std::vector<Hit> practices;   // of the annex, likewise
};

/// The paper at "/paper", every line where it was printed. The whole HTML document. `base`: see
/// site_address.h.
[[nodiscard]] std::string render_paper_page(const PaperText& paper, Language reader,
                                            const std::string& revision,
                                            const std::string& base = "");

}  // namespace gfmd
