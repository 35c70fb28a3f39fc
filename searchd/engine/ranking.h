#pragma once

#include <array>
#include <cstdint>

#include "corpus/schema.h"

/// Every number that ranking depends on, in one place.
///
/// A word's score in a document is BM25F over the fields of one language version (Robertson,
/// Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004), with the forms
/// of the word as weighted alternatives:
///   tf(d)    = sum over forms a, fields f:  form_weight(a) * field_weight(f) * count(a, f, d)
///                                           / (1 - b(f) + b(f) * length(f, d) / average length(f))
///   score(d) = idf * tf(d) / (k1 + tf(d))
///   idf      = ln(1 + (N - n + 0.5) / (n + 0.5)), n documents that hold any of the forms, of N
/// the best language counting; a document's score is the sum over the query's words.
namespace gfmd::ranking {

inline constexpr float kK1 = 1.2F;  // the usual value, as in Lucene and Okapi

struct FieldWeight {
  float weight;
  float b;  // 0: length does not matter, 1: fully
};
// Titles are short and chosen with care; names repeat what is said in full elsewhere. Between b =
// 0.5 and 0.6 for bodies, effectiveness is flat on three collections (Cranfield, SQuAD-es, PIAF).
inline constexpr std::array<FieldWeight, kTextFieldCount> kFieldWeights{{
    {2.5F, 0.3F},   // title
    {1.0F, 0.55F},  // body
    {0.7F, 0.3F},   // names
    {0.4F, 0.3F},   // context
    {1.0F, 0.3F},   // summary
    {0.7F, 0.3F},   // keywords
}};

inline constexpr float kExactForm = 1.0F;
inline constexpr float kOtherAccents = 0.95F;   // "proteccion" for "protección"
inline constexpr float kOtherSpelling = 0.95F;  // "labor" for "labour"
inline constexpr float kSameStem = 0.7F;        // "detained" for "detention"

/// "who" for "WHO" where that is an acronym and all of the query.
inline constexpr float kWordOfAcronym = 0.02F;

/// Terms of a concept that the query names by another one, beside the query's own words. Names of
/// one country or body say the same; synonyms less surely so, narrower terms less again.
inline constexpr float kName = 0.9F;
inline constexpr float kAcronym = 0.9F;
inline constexpr float kSynonym = 0.6F;
inline constexpr float kNarrower = 0.5F;  // times the concept's own
/// "child" for "toddler", likewise.
inline constexpr float kBroader = 0.2F;
/// "Mexican" for "Mexico" and the reverse, times the concept's own: a Mexican need not be in
/// Mexico.
inline constexpr float kDemonym = 0.7F;
/// Small words that may stand between the words of a term: "situation of the migrant".
inline constexpr std::uint32_t kMaxSmallWords = 2;

/// The share of a score that depends on how much of the query, by idf, a document has. A long query
/// says one thing several times over: beyond kShortQuery words the share falls as 1 / words.
inline constexpr float kCoordination = 0.3F;
inline constexpr float kShortQuery = 4;  // words

/// What neighbours of the query add where they stand near each other, to the best documents only:
/// it can raise one, never drop one.
inline constexpr float kProximity = 0.7F;
inline constexpr std::uint32_t kMaxDistance = 6;     // words
inline constexpr std::size_t kProximityDepth = 100;  // documents
/// Words of a query that say one thing where a text has all of them in a row, as typed.
inline constexpr std::size_t kMinRow = 3;

/// What a unit gets for citing what the query names by an identifier, as a multiple of all that the
/// query's words weigh together (their idf, and the reference's own). A unit's words score less
/// than their idf and their nearness less than 0.7 of it, so that twice as much puts every unit
/// that cites it above every one that does not.
inline constexpr float kCitation = 2.0F;
/// And as much again for citing the very paragraph that was asked for, among the best documents,
/// whose text is read for it.
inline constexpr float kPinpoint = 2.0F;
inline constexpr std::size_t kPinpointDepth = 100;  // documents

/// The most that a unit may score which only the text citing it finds, as a share of what the unit
/// with that text does.
inline constexpr float kBorrowed = 0.98F;
inline constexpr std::size_t kBorrowedDepth = 100;  // documents

/// Words in a version that is not in the reader's language count a little less.
inline constexpr float kOtherLanguage = 0.95F;

}  // namespace gfmd::ranking
