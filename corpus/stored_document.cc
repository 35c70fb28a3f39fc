#include "corpus/stored_document.h"

#include <utility>

#include "corpus/byte_codec.h"
#include "corpus/term.h"

namespace gfmd {
namespace {

// Each record begins with its format. Stored in the index: a change of an encoding takes a new
// number here and bumps kSchemaVersion.
constexpr std::uint32_t kRecordFormat = 1;
constexpr std::uint32_t kTextFormat = 3;
constexpr std::uint32_t kKeysFormat = 3;
constexpr std::uint32_t kLengthsFormat = 4;

constexpr std::uint32_t kPassageKinds = 2;
constexpr std::uint32_t kReferenceKinds = 6;

ByteWriter begin_record(std::uint32_t format) {
  ByteWriter out;
  out.number(format);
  return out;
}

ByteReader open_record(std::string_view bytes, std::uint32_t format) {
  ByteReader in(bytes);
  if (in.number() != format) throw CorruptRecord("a record is not of its format");
  return in;
}

void write_texts(ByteWriter& out, const std::vector<std::string>& texts) {
  out.list(texts, [&](const std::string& text) { out.text(text); });
}
std::vector<std::string> read_texts(ByteReader& in) {
  return in.list([&] { return std::string(in.text()); });
}

void write_lines(ByteWriter& out, LineRange lines) {
  out.number(lines.first);
  out.number(lines.last);
}
LineRange read_lines(ByteReader& in) {
  LineRange lines;
  lines.first = in.number32();
  lines.last = in.number32();
  return lines;
}

/// A half-open range of bytes, checked to lie in a text of `size`: readers cut the text by it.
template <typename Range>
void read_range(ByteReader& in, std::size_t size, Range& range) {
  range.begin = in.number32();
  range.end = in.number32();
  if (range.begin > range.end || range.end > size) throw CorruptRecord("a range outside its text");
}

void write_sentences(ByteWriter& out, const std::vector<Sentence>& sentences) {
  out.list(sentences, [&](const Sentence& sentence) {
    out.number(sentence.begin);
    out.number(sentence.end);
    write_lines(out, sentence.lines);
  });
}
std::vector<Sentence> read_sentences(ByteReader& in, std::size_t size) {
  return in.list([&] {
    Sentence sentence;
    read_range(in, size, sentence);
    sentence.lines = read_lines(in);
    return sentence;
  });
}

void write_notes(ByteWriter& out, const std::vector<NoteMark>& notes) {
  out.list(notes, [&](const NoteMark& note) {
    out.number(note.offset);
    out.number(note.note);
  });
}
std::vector<NoteMark> read_notes(ByteReader& in, std::size_t size) {
  return in.list([&] {
    NoteMark note;
    note.offset = in.number32();
    note.note = in.number32();
    if (note.offset > size) throw CorruptRecord("a note's mark outside its text");
    return note;
  });
}

void write_references(ByteWriter& out, const std::vector<Reference>& references) {
  out.list(references, [&](const Reference& reference) {
    out.number(static_cast<std::uint64_t>(reference.kind));
    out.text(reference.normal);
    out.text(reference.pinpoint);
    out.number(reference.begin);
    out.number(reference.end);
  });
}
std::vector<Reference> read_references(ByteReader& in, std::size_t size) {
  return in.list([&] {
    Reference reference;
    reference.kind = static_cast<ReferenceKind>(in.choice(kReferenceKinds));
    reference.normal = in.text();
    reference.pinpoint = in.text();
    read_range(in, size, reference);
    return reference;
  });
}

void write_passages(ByteWriter& out, const std::vector<Passage>& passages) {
  out.list(passages, [&](const Passage& passage) {
    out.number(static_cast<std::uint64_t>(passage.kind));
    out.text(passage.text);
    write_lines(out, passage.lines);
    write_sentences(out, passage.sentences);
    write_notes(out, passage.notes);
    write_references(out, passage.references);
  });
}
std::vector<Passage> read_passages(ByteReader& in) {
  return in.list([&] {
    Passage passage;
    passage.kind = static_cast<PassageKind>(in.choice(kPassageKinds));
    passage.text = in.text();
    passage.lines = read_lines(in);
    passage.sentences = read_sentences(in, passage.text.size());
    passage.notes = read_notes(in, passage.text.size());
    passage.references = read_references(in, passage.text.size());
    return passage;
  });
}

void write_terms(ByteWriter& out, const std::vector<FacetTerm>& terms) {
  out.list(terms, [&](const FacetTerm& term) {
    out.text(term.key);
    out.text(term.printed);
  });
}
std::vector<FacetTerm> read_terms(ByteReader& in) {
  return in.list([&] {
    FacetTerm term;
    term.key = in.text();
    term.printed = in.text();
    return term;
  });
}

void write_fields(ByteWriter& out, const std::vector<PrintedField>& fields) {
  out.list(fields, [&](const PrintedField& field) {
    out.text(field.label);
    out.text(field.text);
    write_lines(out, field.lines);
  });
}
std::vector<PrintedField> read_fields(ByteReader& in) {
  return in.list([&] {
    PrintedField field;
    field.label = in.text();
    field.text = in.text();
    field.lines = read_lines(in);
    return field;
  });
}

void write_sentence_ids(ByteWriter& out, const std::vector<SentenceId>& ids) {
  out.list(ids, [&](const SentenceId& id) {
    out.text(id.document);
    out.number(id.passage);
    out.number(id.sentence);
  });
}
std::vector<SentenceId> read_sentence_ids(ByteReader& in) {
  return in.list([&] {
    SentenceId id;
    id.document = in.text();
    id.passage = in.number32();
    id.sentence = in.number32();
    return id;
  });
}

// Zero for none; else one more than the year's bits, so that any int has a number.
void write_year(ByteWriter& out, std::optional<int> year) {
  out.number(year ? std::uint64_t{static_cast<std::uint32_t>(*year)} + 1 : 0);
}
std::optional<int> read_year(ByteReader& in) {
  const std::uint64_t stored = in.number();
  if (stored == 0) return std::nullopt;
  if (!std::in_range<std::uint32_t>(stored - 1)) throw CorruptRecord("a year out of range");
  return static_cast<int>(static_cast<std::uint32_t>(stored - 1));
}

}  // namespace

StoredRecord record_of(const Document& document) {
  StoredRecord record{document.id,     document.kind,  document.number,
                      document.source, document.lines, {}};
  for (const Version& version : document.versions) {
    record.versions.push_back({version.language, version.unofficial, version.title, version.path});
  }
  return record;
}

std::string encode_record(const Document& document) {
  ByteWriter out = begin_record(kRecordFormat);
  out.text(document.id);
  out.number(static_cast<std::uint64_t>(document.kind));
  out.number(document.number);
  out.text(document.source);
  write_lines(out, document.lines);
  out.list(document.versions, [&](const Version& version) {
    out.number(static_cast<std::uint64_t>(version.language));
    out.number(version.unofficial ? 1 : 0);
    out.text(version.title);
    write_texts(out, version.path);
  });
  return out.take();
}

StoredRecord decode_record(std::string_view bytes) {
  ByteReader in = open_record(bytes, kRecordFormat);
  StoredRecord record;
  record.id = in.text();
  record.kind = static_cast<DocumentKind>(in.choice(kDocumentKinds.size()));
  record.number = in.number32();
  record.source = in.text();
  record.lines = read_lines(in);
  record.versions = in.list([&] {
    StoredHead head;
    head.language = static_cast<Language>(in.choice(kLanguageCount));
    head.unofficial = in.choice(2) == 1;
    head.title = in.text();
    head.path = read_texts(in);
    return head;
  });
  in.finish();
  if (record.versions.empty()) throw CorruptRecord("a record without a version");
  return record;
}

std::string encode_text(const Document& document) {
  ByteWriter out = begin_record(kTextFormat);
  out.list(document.versions, [&](const Version& version) {
    write_passages(out, version.passages);
    write_texts(out, version.context);
    out.text(version.summary);
    write_texts(out, version.keywords);
  });
  write_terms(out, document.countries);
  write_terms(out, document.places);
  write_terms(out, document.partners);
  write_terms(out, document.themes);
  write_terms(out, document.tags);
  write_texts(out, document.links);
  write_year(out, document.year);
  write_fields(out, document.printed_fields);
  write_sentence_ids(out, document.cited_by);
  return out.take();
}

Document decode_document(std::string_view record, std::string_view text) {
  StoredRecord head = decode_record(record);
  ByteReader in = open_record(text, kTextFormat);
  Document document;
  document.id = std::move(head.id);
  document.kind = head.kind;
  document.number = head.number;
  document.source = std::move(head.source);
  document.lines = head.lines;
  struct VersionText {
    std::vector<Passage> passages;
    std::vector<std::string> context;
    std::string summary;
    std::vector<std::string> keywords;
  };
  auto texts = in.list([&] {
    VersionText version;
    version.passages = read_passages(in);
    version.context = read_texts(in);
    version.summary = in.text();
    version.keywords = read_texts(in);
    return version;
  });
  if (texts.size() != head.versions.size()) {
    throw CorruptRecord("a text with other versions than its record");
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    StoredHead& version = head.versions[i];
    document.versions.push_back({version.language, version.unofficial, std::move(version.title),
                                 std::move(version.path), std::move(texts[i].passages),
                                 std::move(texts[i].context), std::move(texts[i].summary),
                                 std::move(texts[i].keywords)});
  }
  document.countries = read_terms(in);
  document.places = read_terms(in);
  document.partners = read_terms(in);
  document.themes = read_terms(in);
  document.tags = read_terms(in);
  document.links = read_texts(in);
  document.year = read_year(in);
  document.printed_fields = read_fields(in);
  document.cited_by = read_sentence_ids(in);
  in.finish();
  return document;
}

std::string text_key(std::string_view id) { return spell_id(id); }

std::string pack_keys(const std::vector<std::string>& keys) {
  if (keys.empty()) return {};
  ByteWriter out = begin_record(kKeysFormat);
  write_texts(out, keys);
  return out.take();
}

std::vector<std::string> unpack_keys(std::string_view packed) {
  if (packed.empty()) return {};
  ByteReader in = open_record(packed, kKeysFormat);
  std::vector<std::string> keys = read_texts(in);
  in.finish();
  return keys;
}

std::string pack_lengths(const FieldLengths& lengths) {
  ByteWriter out = begin_record(kLengthsFormat);
  for (const auto& fields : lengths) {
    for (const std::uint32_t tokens : fields) out.number(tokens);
  }
  return out.take();
}

FieldLengths unpack_lengths(std::string_view packed) {
  ByteReader in = open_record(packed, kLengthsFormat);
  FieldLengths lengths{};
  for (auto& fields : lengths) {
    for (std::uint32_t& tokens : fields) tokens = in.number32();
  }
  in.finish();
  return lengths;
}

}  // namespace gfmd
