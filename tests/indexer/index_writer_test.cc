#include "indexer/index_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>

#include "corpus/digest.h"
#include "corpus/term.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

Document unit(const std::string& id, const std::string& text) {
  Document made;
  made.id = id;
  made.versions.resize(1);
  made.versions[0].title = "Title of " + id;
  made.versions[0].passages.resize(1);
  made.versions[0].passages[0].text = text;
  return made;
}

/// A unit with few terms, without the work of analysis.
MappedDocument small_unit(std::uint32_t number) {
  const std::string id = "unit-" + std::to_string(number);
  const Document made = unit(id, "text of " + id);
  MappedDocument mapped;
  mapped.id = id;
  mapped.id_term = spell_id(id);
  mapped.record = encode_record(made);
  mapped.text_key = text_key(id);
  mapped.text = encode_text(made);
  mapped.postings = {{"Bewevery", 3, {7, 70}}};
  mapped.values = {{kYearSlot, std::to_string(number)}};
  return mapped;
}

std::vector<Document> documents_in(const fs::path& directory) {
  std::vector<Document> documents;
  read_documents(Generation::open(directory),
                 [&](Document&& document) { documents.push_back(std::move(document)); });
  return documents;
}

IndexManifest build(const fs::path& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory);
  const DocumentMapper mapper;
  for (const Document& document : documents) writer.add(mapper.map(document));
  IndexManifest manifest;
  manifest.corpus_digest = std::string(64, '0');
  return writer.publish(manifest);
}

std::vector<Document> two_units() {
  return {unit("one", "The rights of the child"), unit("two", "WHO is who")};
}

TEST_CASE("acronyms of all documents come back, whatever shard they were in") {
  const TemporaryDirectory directory;
  const std::uint32_t count = GENERATE(1U, 1000U, 2500U);  // a shard holds a thousand
  {
    IndexWriter writer(directory.path());
    for (std::uint32_t number = 1; number <= count; ++number) {
      MappedDocument mapped = small_unit(number);
      mapped.acronyms = {
          {"NGO", "non-governmental organization", Language::en, mapped.id, "a", {}}};
      writer.add(mapped);
    }
    (void)writer.publish({});
  }
  CHECK(read_acronyms(Generation::open(directory.path())) ==
        std::vector<Acronym>{
            {"NGO", "non-governmental organization", Language::en, "unit-1", "a", {}, count}});
  CHECK_NOTHROW(check_index(directory.path()));
}

TEST_CASE("documents come back equal, in the order they were added") {
  const TemporaryDirectory directory;
  const std::vector<Document> documents = two_units();
  const IndexManifest manifest = build(directory.path(), documents);
  CHECK(manifest.documents == 2);
  CHECK(manifest.xapian_version == Xapian::version_string());
  CHECK(documents_in(directory.path()) == documents);
}

TEST_CASE("terms, frequencies, positions and values are those of the mapped document") {
  const TemporaryDirectory directory;
  build(directory.path(), two_units());
  const Generation generation = Generation::open(directory.path());
  const Xapian::Database index(generation.index_path());
  const auto check = [&](const std::string& term, Xapian::docid document, Xapian::termcount wdf,
                         const std::vector<Xapian::termpos>& positions) {
    INFO(term);
    const auto posting = index.postlist_begin(term);
    REQUIRE(posting != index.postlist_end(term));
    CHECK(*posting == document);
    CHECK(posting.get_wdf() == wdf);
    CHECK(std::vector<Xapian::termpos>(index.positionlist_begin(document, term),
                                       index.positionlist_end(document, term)) == positions);
  };
  check("Bewthe", 1, 2, {0, 3});
  check("Bewwho", 2, 2, {0, 2});
  check("BeaWHO", 2, 1, {});
  check(spell_id("two"), 2, 0, {});
  const MappedDocument mapped = DocumentMapper().map(two_units()[1]);
  const Xapian::Document stored = index.get_document(2);
  for (const auto& [slot, value] : mapped.values) CHECK(stored.get_value(slot) == value);
  CHECK(stored.termlist_count() == mapped.postings.size() + 1);
}

TEST_CASE("many shards, and shards of shards, keep order, records and terms") {
  // More than two shards, and more than one merged level (see index_writer.cc).
  const std::uint32_t count = GENERATE(2500U, 33'500U);
  const TemporaryDirectory directory;
  {
    IndexWriter writer(directory.path());
    for (std::uint32_t number = 1; number <= count; ++number) writer.add(small_unit(number));
    CHECK(writer.publish({}).documents == count);
  }
  std::uint32_t number = 0;
  bool in_order = true;
  read_documents(Generation::open(directory.path()), [&](Document&& document) {
    const std::string id = "unit-" + std::to_string(++number);
    in_order =
        in_order && document.id == id && document.versions[0].passages[0].text == "text of " + id;
  });
  CHECK(in_order);
  CHECK(number == count);
  const Generation generation = Generation::open(directory.path());
  const Xapian::Database index(generation.index_path());
  CHECK(index.get_termfreq("Bewevery") == count);
  CHECK(index.get_collection_freq("Bewevery") == 3 * count);
  CHECK(*index.positionlist_begin(count, "Bewevery") == 7);
  CHECK(index.get_document(count).get_value(kYearSlot) == std::to_string(count));
  CHECK(*index.postlist_begin(spell_id("unit-2001")) == 2001);
}

TEST_CASE("the same content has the same revision wherever it is built") {
  const TemporaryDirectory first;
  const TemporaryDirectory second;
  CHECK(build(first.path(), two_units()).revision == build(second.path(), two_units()).revision);
}

TEST_CASE("another content, or another order, has another revision") {
  const TemporaryDirectory directory;
  const std::string revision = build(directory.path(), two_units()).revision;
  std::vector<Document> changed = two_units();
  SECTION("a letter") { changed[1].versions[0].passages[0].text.back() = 'm'; }
  SECTION("a facet") { changed[0].countries = {{"KE", "Kenya"}}; }
  SECTION("the order") { std::swap(changed[0], changed[1]); }
  SECTION("a document less") { changed.pop_back(); }
  CHECK(build(directory.path(), changed).revision != revision);
}

TEST_CASE("other acronyms found in the same texts give another revision") {
  const TemporaryDirectory directory;
  const auto revision = [&](const std::string& long_form) {
    IndexWriter writer(directory.path());
    MappedDocument mapped = small_unit(1);
    mapped.acronyms = {{"NGO", long_form, Language::en, mapped.id, "a", {}}};
    writer.add(mapped);
    return writer.publish({}).revision;
  };
  CHECK(revision("organization") != revision("non-governmental organization"));
}

TEST_CASE("publishing what is current already touches nothing") {
  const TemporaryDirectory directory;
  const IndexManifest first = build(directory.path(), two_units());
  const std::string stamp = current_stamp(directory.path());
  CHECK(to_json(build(directory.path(), two_units())) == to_json(first));
  CHECK(current_stamp(directory.path()) == stamp);
}

TEST_CASE("publishing what is current but damaged mends it") {
  const TemporaryDirectory directory;
  const IndexManifest first = build(directory.path(), two_units());
  const fs::path file = directory.path() / ("gen-" + first.revision) / kIndexFile;
  fs::resize_file(file, 100);
  CHECK_THROWS_AS(check_index(directory.path()), IndexUnusable);
  CHECK(build(directory.path(), two_units()).revision == first.revision);
  CHECK(check_index(directory.path()).revision == first.revision);
}

TEST_CASE("an index is sound when it is published") {
  const TemporaryDirectory directory;
  const IndexManifest manifest = build(directory.path(), two_units());
  CHECK(to_json(check_index(directory.path())) == to_json(manifest));
}

TEST_CASE("flipped bits of a published index are found") {
  const TemporaryDirectory directory;
  const IndexManifest manifest = build(directory.path(), two_units());
  const fs::path file = directory.path() / ("gen-" + manifest.revision) / kIndexFile;
  std::string bytes = read_bytes(file);
  for (std::size_t i = 0; i < 100; ++i) {
    const std::size_t at = i * 7919 % bytes.size();
    const char sound = bytes[at];
    bytes[at] = static_cast<char>(sound ^ (1 << (i % 8)));
    write_bytes(file, bytes);
    REQUIRE_THROWS_WITH(check_index(directory.path()), Contains("SHA-256"));
    bytes[at] = sound;
  }
  write_bytes(file, bytes);
  CHECK_NOTHROW(check_index(directory.path()));
}

/// Publishes bytes that are no sound index, with a manifest that says they are.
void publish_unsound(const fs::path& path, const IndexManifest& sound, const std::string& bytes) {
  write_bytes(path / ("gen-" + sound.revision) / kIndexFile, bytes);
  IndexManifest manifest = sound;
  manifest.bytes = bytes.size();
  manifest.sha256 = sha256_hex(bytes);
  write_bytes(path / ("gen-" + sound.revision) / kManifestFile, to_json(manifest));
  write_bytes(path / kCurrentFile,
              "gen-" + sound.revision + ' ' + sha256_hex(to_json(manifest)) + '\n');
}

TEST_CASE("an index that its manifest vouches for wrongly is found") {
  const TemporaryDirectory directory;
  IndexManifest manifest = build(directory.path(), two_units());
  std::string bytes = read_bytes(directory.path() / ("gen-" + manifest.revision) / kIndexFile);
  SECTION("no Xapian file") { bytes = "no index at all"; }
  SECTION("cut") { bytes.resize(bytes.size() / 2); }
  SECTION("fewer documents than counted") { manifest.documents = 3; }
  SECTION("more documents than counted") { manifest.documents = 1; }
  publish_unsound(directory.path(), manifest, bytes);
  CHECK_THROWS_AS(check_index(directory.path()), IndexUnusable);
}

TEST_CASE("a table that no record is read from is checked as well") {
  const TemporaryDirectory directory;
  IndexManifest manifest;
  {
    // Enough that tables have more than the block that opening reads.
    IndexWriter writer(directory.path());
    for (std::uint32_t number = 1; number <= 1200; ++number) writer.add(small_unit(number));
    manifest = writer.publish({});
  }
  const fs::path file = directory.path() / ("gen-" + manifest.revision) / kIndexFile;
  const std::string sound = read_bytes(file);
  constexpr std::size_t kBlock = 8192;
  int found = 0;
  int read_well = 0;
  for (std::size_t at = kBlock; at + kBlock <= sound.size(); at += kBlock) {
    std::string bytes = sound;
    bytes.replace(at, kBlock, kBlock, '\xff');
    publish_unsound(directory.path(), manifest, bytes);
    try {
      check_index(directory.path());
    } catch (const IndexUnusable&) {
      ++found;
    }
    try {
      read_documents(Generation::open(directory.path()), [](Document&&) {});
      ++read_well;
    } catch (const IndexUnusable&) {
    }
  }
  CHECK(read_well > 0);
  CHECK(found == static_cast<int>(sound.size() / kBlock) - 1);
}

TEST_CASE("an id added twice is refused") {
  const TemporaryDirectory directory;
  IndexWriter writer(directory.path());
  writer.add(small_unit(1));
  CHECK_THROWS_WITH(writer.add(small_unit(1)),
                    Contains(directory.path().string()) && Contains("unit-1"));
}

TEST_CASE("a term that Xapian refuses is an error of ours that names the directory") {
  const TemporaryDirectory directory;
  IndexWriter writer(directory.path());
  MappedDocument mapped = small_unit(1);
  mapped.postings = {{std::string(300, 'x'), 1, {}}};
  CHECK_THROWS_WITH(writer.add(mapped),
                    Contains(directory.path().string()) && Contains("too long"));
}

TEST_CASE("nothing is no index, and what serves stays") {
  const TemporaryDirectory directory;
  const IndexManifest first = build(directory.path(), two_units());
  CHECK_THROWS_WITH(build(directory.path(), {}), Contains("nothing to index"));
  CHECK(check_index(directory.path()).revision == first.revision);
}

TEST_CASE("unpublished work is removed and serves nobody") {
  const TemporaryDirectory directory;
  {
    IndexWriter writer(directory.path());
    for (std::uint32_t number = 1; number <= 1500; ++number) writer.add(small_unit(number));
  }
  CHECK_THROWS_AS(check_index(directory.path()), IndexUnusable);
  for (const auto& entry : fs::directory_iterator(directory.path())) {
    CHECK(entry.path().filename() == ".lock");
  }
}

}  // namespace
}  // namespace gfmd
