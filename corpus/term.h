#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "stemmers/language.h"

/// The only place that adds a prefix to a term or checks its length. Prefixes are of fixed width,
/// so that no text can be taken for one:
///   field letter, language letter, 'w'  word as normalised     "Bew" + "detention"
///   field letter, language letter, 'a'  acronym as printed     "Bea" + "WHO"
///   field letter, language letter, 'c'  where clauses start    "Bec"
///   "Q"                                 unit id                "Qpractice-3"
///   "R"                                 id of a unit it is related to
///   "S" + kind digit                    reference, normal form "S0A/RES/69/187"
namespace gfmd {

/// Xapian's limit is 245 bytes, NULs counting double. A longer text keeps its beginning, a mark and
/// the SHA-256 of the whole, so that it stays one of its own; none is refused.
inline constexpr std::size_t kMaxTermBytes = 200;

[[nodiscard]] std::string word_prefix(TextField field, Language language);
[[nodiscard]] std::string acronym_prefix(TextField field, Language language);

/// Terms of references that begin so hold the normal form behind it, but for very long ones.
[[nodiscard]] std::string reference_prefix(ReferenceKind kind);
/// Whether what stands behind a prefix is whole, and not the beginning of a longer text.
[[nodiscard]] bool is_whole(std::string_view suffix);

[[nodiscard]] std::string spell_word(TextField field, Language language, std::string_view word);
[[nodiscard]] std::string spell_acronym(TextField field, Language language,
                                        std::string_view acronym);

/// Stands at each word of a field that starts a clause (stemmers/clause_start.h).
[[nodiscard]] std::string spell_clause_start(TextField field, Language language);

[[nodiscard]] std::string spell_id(std::string_view id);
/// Of the units that are given as related to this one.
[[nodiscard]] std::string spell_related(std::string_view id);
[[nodiscard]] std::string spell_reference(ReferenceKind kind, std::string_view normal);
/// What the terms of references begin with whose normal forms begin so.
[[nodiscard]] std::string spell_reference_prefix(ReferenceKind kind, std::string_view beginning);

}  // namespace gfmd
