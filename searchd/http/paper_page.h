#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "searchd/engine/text_marker.h"
#include "searchd/http/cite_html.h"
#include "searchd/http/reading_request.h"

namespace gfmd {

/// What the reading page shows.
struct PaperText {
  std::vector<Document> units;  // sections, recommendations, questions, footnotes; printed order
  std::vector<Document> practices;  // of the annex, likewise
};

/// The paper at "/paper" in the reader's language, where its versions say the printed text, else as
/// printed; every passage where print has it. The whole HTML document. `marker` may be null:
/// nothing is marked.
[[nodiscard]] std::string render_paper_page(const PaperText& paper, const ReadingRequest& request,
                                            const CitationContext& citation,
                                            const TextMarker* marker = nullptr);

}  // namespace gfmd
