#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "searchd/engine/search_request.h"
#include "searchd/http/layout.h"
#include "searchd/http/request_decoder.h"
#include "searchd/http/target.h"

namespace gfmd {

/// Which of its texts a page shows. A unit's page: the reader's language and the printed one, all,
/// or what is printed only. The paper's: the reader's language, that and the printed one side by
/// side, or what is printed only.
enum class ShownVersions : std::uint8_t { reader, all, printed };

/// What a reading page is asked for.
struct ReadingRequest {
  /// What to mark: query, expand, correct; and the reader's language. The rest is not looked at.
  SearchRequest search;
  ShownVersions versions = ShownVersions::reader;
  LineRange cited;  // the lines to cite; {0, 0}: the unit
};

/// Parameters of a unit's page: q, lang, expand, correct, versions, lines. A blank query is none.
[[nodiscard]] Result<ReadingRequest, ParameterError> decode_unit_page(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// Those of the paper's page: the same without lines.
[[nodiscard]] Result<ReadingRequest, ParameterError> decode_paper_page(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// "all" or "printed".
[[nodiscard]] std::optional<ParameterError> read_versions(const Parameter& parameter,
                                                          ShownVersions& versions);

/// "486" or "484-486", from 1 and in order.
[[nodiscard]] std::optional<ParameterError> read_lines(const Parameter& parameter,
                                                       LineRange& lines);

/// Why these lines cannot be cited: they are not the unit's.
[[nodiscard]] std::optional<ParameterError> lines_fault(const Document& unit, LineRange lines);

/// The one address of a reading page. `url` as the engine gives it, with its fragment:
/// "/paper#L486"
/// -> "/paper?q=child&lang=es#L486".
[[nodiscard]] std::string reading_url(std::string_view url, const ReadingRequest& request);

/// The address of the page in each language, for the page's links.
void set_addresses(Page& page, std::string_view path, const ReadingRequest& request);

}  // namespace gfmd
