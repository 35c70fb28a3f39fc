#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/byte_codec.h"
#include "corpus/document.h"
#include "corpus/schema.h"

/// What the index keeps of a document besides its postings. Encodings are stored in the index:
/// a format byte, then varints and length-prefixed strings (see byte_codec.h). Decoding takes any
/// bytes: it returns a value in which every enumerator is one and every byte range lies in its
/// text, or throws CorruptRecord, and allocates in proportion to the bytes.
namespace gfmd {

/// A version's head, all that a list of hits needs before snippets.
struct StoredHead {
  Language language = Language::en;
  bool unofficial = false;
  std::string title;
  std::vector<std::string> path;
};

/// The small record, read for every hit shown.
struct StoredRecord {
  std::string id;
  DocumentKind kind = DocumentKind::document;
  std::uint32_t number = 0;
  std::string source;
  LineRange lines;
  std::vector<StoredHead> versions;  // the printed one first
};

/// The large record, read for snippets and the reading pages: everything else of the Document.
/// A `Document` decoded from both is equal to the one encoded.
/// What the small record says, taken from the document itself.
[[nodiscard]] StoredRecord record_of(const Document& document);
[[nodiscard]] std::string encode_record(const Document& document);
[[nodiscard]] StoredRecord decode_record(std::string_view bytes);  // throws CorruptRecord
[[nodiscard]] std::string encode_text(const Document& document);
[[nodiscard]] Document decode_document(std::string_view record, std::string_view text);  // the same

/// Metadata key under which a unit's large record stands.
[[nodiscard]] std::string text_key(std::string_view id);

/// A facet's values of one document, packed into a slot: keys in the document's order, no doubles.
/// Nothing for none, as a slot that is empty.
[[nodiscard]] std::string pack_keys(const std::vector<std::string>& keys);
[[nodiscard]] std::vector<std::string> unpack_keys(
    std::string_view packed);  // throws CorruptRecord

/// Lengths of the text fields in tokens, by language and field, of one document.
using FieldLengths = std::array<std::array<std::uint32_t, kTextFieldCount>, kLanguageCount>;
[[nodiscard]] std::string pack_lengths(const FieldLengths& lengths);
[[nodiscard]] FieldLengths unpack_lengths(std::string_view packed);  // throws CorruptRecord

}  // namespace gfmd
