#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gfmd {

/// A query with its identifiers as texts print them, and where each byte comes from.
struct SpelledQuery {
  std::string text;
  std::vector<std::uint32_t> begin;  // by byte of `text`: the bytes of the query it stands for
  std::vector<std::uint32_t> end;
};

/// "a-res-68-179" -> "A/RES/68/179", "c138" -> "C138", "gc14" -> "GC 14", "art16 icrmw" ->
/// "art. 16 ICRMW"; all else, web addresses among it, stays as typed. `query` is valid UTF-8.
[[nodiscard]] SpelledQuery spell_as_printed(std::string_view query);

}  // namespace gfmd
