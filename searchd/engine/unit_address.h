#pragma once

#include <string>
#include <vector>

#include "stemmers/language.h"

namespace gfmd {

/// Where a unit is read, and in which languages; the printed one first.
struct UnitAddress {
  std::string url;  // as unit_url() gives it
  std::vector<Language> languages;
};

}  // namespace gfmd
