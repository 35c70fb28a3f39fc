#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "searchd/engine/similar_response.h"
#include "searchd/http/call.h"

namespace gfmd {

/// GET /v1/doc/{id}/similar?limit=&lang=
[[nodiscard]] Response similar_api(const Call& call);

/// The parameters, without the unit's id.
[[nodiscard]] Result<SimilarRequest, ParameterError> decode_similar(
    const std::vector<Parameter>& parameters, std::string_view accept_language);

/// As JSON: the terms searched for, and hits as those of /v1/search with the words they share.
[[nodiscard]] std::string encode_similar(const SimilarResponse& response);

}  // namespace gfmd
