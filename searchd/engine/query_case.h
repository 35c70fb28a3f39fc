#pragma once

#include "searchd/engine/query.h"

namespace gfmd {

/// In a query typed in capitals throughout, "SALUD DE LOS NIÑOS", capitals mark no acronym: its
/// acronym tokens become words. It must have a word too long for an acronym, or with an accent, or
/// it may well be one of acronyms, "WHO ILO".
void read_capitals(Query& query);

}  // namespace gfmd
