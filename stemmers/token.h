#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace gfmd {

enum class TokenKind : std::uint8_t {
  word,
  number,    // begins with a digit
  acronym,   // two letters or more, all upper case as printed: WHO, CAN, NGOs
  compound,  // a hyphenated compound read as one word; stands beside its parts: non-discrimination
};

/// One token of a text.
struct Token {
  std::size_t begin = 0;  // bytes into the original text, half-open, never changed by a filter
  std::size_t end = 0;
  std::uint32_t position = 0;  // in words from the text's start; a compound has its first part's
  TokenKind kind = TokenKind::word;
  std::string word;  // the indexed form: NFC, case folded, elision and possessive removed
  std::string
      acronym;  // kind acronym only: the form as printed, without plural s and points: "WHO"
  /// Behind a conjunction or punctuation (see starts_clause()): no term runs on into it. Not set on
  /// a text's first word, nor on compounds.
  bool starts_clause = false;
};

}  // namespace gfmd
