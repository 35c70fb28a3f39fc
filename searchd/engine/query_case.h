#pragma once

#include <cstdint>

#include "searchd/engine/query.h"

namespace gfmd {

/// What a token tells of whether a query is typed in capitals throughout.
enum class TypedCase : std::uint8_t { small, capitals, either };
/// `capitals` where the token is in capitals and no acronym: too long for one, or with an accent.
[[nodiscard]] TypedCase typed_case(const Token& token);

/// In a query typed in capitals throughout, "SALUD DE LOS NIÑOS", capitals mark no acronym: its
/// acronym tokens become words. It must have a word too long for an acronym, or with an accent, or
/// it may well be one of acronyms, "WHO ILO".
void read_capitals(Query& query);

}  // namespace gfmd
