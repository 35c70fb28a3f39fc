#include "corpus/stored_document.h"

#include <catch2/catch.hpp>

#include "tests/corpus/invented_document.h"

namespace gfmd {
namespace {

/// Whether every byte range of a decoded document lies in its text: what readers rely on.
bool is_sound(const Document& document) {
  bool sound = !document.versions.empty();
  for (const Version& version : document.versions) {
    for (const Passage& passage : version.passages) {
      const std::size_t size = passage.text.size();
      for (const Sentence& s : passage.sentences) sound &= s.begin <= s.end && s.end <= size;
      for (const NoteMark& n : passage.notes) sound &= n.offset <= size;
      for (const Reference& r : passage.references) sound &= r.begin <= r.end && r.end <= size;
    }
  }
  return sound;
}

/// Decodes bytes that may be damaged: gives a sound document or CorruptRecord, nothing else.
void check_decoding(const std::string& record, const std::string& text) {
  try {
    if (!is_sound(decode_document(record, text))) FAIL("decoded to ranges outside their text");
  } catch (const CorruptRecord&) {
    SUCCEED();
  }
}

std::string damaged(std::string bytes, DocumentInventor& random) {
  for (std::size_t i = 1 + random.below(3); i > 0 && !bytes.empty(); --i) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(4)) {
      case 0:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes[at] = '\xff';
        break;
      case 2:
        bytes.erase(at, 1 + random.below(8));
        break;
      default:
        bytes.insert(at, 1 + random.below(8), static_cast<char>(random.below(256)));
    }
  }
  return bytes;
}

TEST_CASE("a document comes back equal from its two records") {
  DocumentInventor inventor(1);
  for (int i = 0; i < 500; ++i) {
    const Document document = inventor.document();
    const std::string record = encode_record(document);
    REQUIRE(decode_document(record, encode_text(document)) == document);
    const StoredRecord head = decode_record(record);
    REQUIRE(head.id == document.id);
    REQUIRE(head.kind == document.kind);
    REQUIRE(head.versions.size() == document.versions.size());
    REQUIRE(head.versions.back().title == document.versions.back().title);
  }
}

TEST_CASE("a record cut short anywhere is refused") {
  DocumentInventor inventor(2);
  for (int i = 0; i < 20; ++i) {
    const Document document = inventor.document();
    const std::string record = encode_record(document);
    const std::string text = encode_text(document);
    for (std::size_t size = 0; size < record.size(); ++size) {
      REQUIRE_THROWS_AS(decode_record(record.substr(0, size)), CorruptRecord);
    }
    for (std::size_t size = 0; size < text.size(); ++size) {
      REQUIRE_THROWS_AS(decode_document(record, text.substr(0, size)), CorruptRecord);
    }
    REQUIRE_THROWS_AS(decode_record(record + '\0'), CorruptRecord);
    REQUIRE_THROWS_AS(decode_document(record, text + '\0'), CorruptRecord);
  }
}

TEST_CASE("damaged records decode to something sound or are refused") {
  DocumentInventor inventor(3);
  for (int i = 0; i < 100; ++i) {
    const Document document = inventor.document();
    const std::string record = encode_record(document);
    const std::string text = encode_text(document);
    for (int j = 0; j < 40; ++j) {
      check_decoding(damaged(record, inventor), text);
      check_decoding(record, damaged(text, inventor));
    }
  }
}

TEST_CASE("records of another kind, or of two documents, are refused") {
  Document one;
  one.versions.resize(1);
  Document two = one;
  two.versions.push_back(one.versions.front());
  CHECK_THROWS_AS(decode_record(encode_text(one)), CorruptRecord);
  CHECK_THROWS_AS(decode_document(encode_record(one), encode_record(one)), CorruptRecord);
  CHECK_THROWS_AS(decode_document(encode_record(one), encode_text(two)), CorruptRecord);
  CHECK_THROWS_AS(decode_record(encode_record(Document{})), CorruptRecord);  // no version
}

TEST_CASE("ranges outside their text are refused") {
  Document document;
  document.versions.resize(1);
  Passage passage;
  passage.text = "abc";
  SECTION("a sentence that ends behind it") { passage.sentences.push_back({0, 4, {}}); }
  SECTION("a sentence that ends before it begins") { passage.sentences.push_back({2, 1, {}}); }
  SECTION("a note") { passage.notes.push_back({4, 1}); }
  SECTION("a reference") { passage.references.push_back({ReferenceKind::url, "", "", 1, 9}); }
  document.versions.front().passages.push_back(passage);
  CHECK_THROWS_AS(decode_document(encode_record(document), encode_text(document)), CorruptRecord);
}

TEST_CASE("facet values come back in their order, and none take no bytes") {
  const std::vector<std::string> keys{"KE", "", "a\x1fPrinted", std::string(300, 'k')};
  CHECK(unpack_keys(pack_keys(keys)) == keys);
  CHECK(pack_keys({}).empty());
  CHECK(unpack_keys("").empty());
  CHECK_THROWS_AS(unpack_keys(pack_keys(keys).substr(0, 9)), CorruptRecord);
  CHECK_THROWS_AS(unpack_keys(pack_keys(keys) + "x"), CorruptRecord);
}

TEST_CASE("lengths come back by language and field") {
  FieldLengths lengths{};
  std::uint32_t next = 5;
  for (auto& fields : lengths) {
    for (std::uint32_t& tokens : fields) tokens = next *= 11;
  }
  const std::string packed = pack_lengths(lengths);
  CHECK(unpack_lengths(packed) == lengths);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_THROWS_AS(unpack_lengths(packed.substr(0, size)), CorruptRecord);
  }
  CHECK_THROWS_AS(unpack_lengths(pack_keys({"KE"})), CorruptRecord);
}

TEST_CASE("the large record's key differs by id and fits Xapian's limit") {
  CHECK(text_key("a") != text_key("b"));
  CHECK(text_key(std::string(4000, 'a')).size() <= 200);
}

}  // namespace
}  // namespace gfmd
