#include "searchd/http/citation.h"

#include <catch2/catch.hpp>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

Document footnote() {
  Document note;
  note.id = "footnote-24";
  note.kind = DocumentKind::footnote;
  note.number = 24;
  note.source = "background-paper.txt";
  note.lines = {771, 776};
  Passage passage;
  const auto add = [&](ReferenceKind kind, const char* normal, const char* pinpoint) {
    passage.references.push_back({kind, normal, pinpoint, 0, 0});
  };
  add(ReferenceKind::un_symbol, "A/HRC/20/24", "para. 4");
  add(ReferenceKind::url, "http://example.org", "");
  add(ReferenceKind::un_symbol, "A/RES/69/187", "");
  add(ReferenceKind::un_symbol, "A/HRC/20/24", "para. 31");
  add(ReferenceKind::un_symbol, "A/HRC/20/24", "para. 4");
  note.versions.push_back({Language::en, false, "Note xxiv", {}, {passage}, {}, {}, {}});
  note.versions.push_back({Language::fr, true, "Note", {}, {passage}, {}, {}, {}});
  return note;
}

TEST_CASE("A unit of a paper is cited as part of it, by its lines") {
  const auto works = cited_works(footnote(), "http://h", "r1");
  REQUIRE(works.size() == 3);
  CHECK(works[0].kind == CitedWork::Kind::part_of_paper);
  CHECK(works[0].key == "footnote-24");
  CHECK(works[0].title == "Note xxiv");
  CHECK(works[0].author == "Global Forum on Migration and Development");
  CHECK(works[0].container == "Background paper");
  CHECK(works[0].year.empty());
  CHECK(works[0].url == "http://h/paper#footnote-24");
  CHECK(works[0].lines == LineRange{771, 776});
  CHECK(works[0].notes ==
        std::vector<std::string>{"Pages are lines of background-paper.txt", "Index revision r1"});
}

TEST_CASE("Each UN document it cites is a work of its own, once, with all places cited") {
  const auto works = cited_works(footnote(), "http://h", "r1");
  REQUIRE(works.size() == 3);
  CHECK(works[1].number == "A/HRC/20/24");
  CHECK(works[1].key == "A-HRC-20-24");
  CHECK(works[1].author == "United Nations Human Rights Council");
  CHECK(works[1].url == "https://undocs.org/A/HRC/20/24");
  CHECK(works[1].notes == std::vector<std::string>{"Cited at para. 4", "Cited at para. 31"});
  CHECK(works[2].author == "United Nations General Assembly");
  CHECK(works[2].notes.empty());
}

TEST_CASE("Lines of a unit are cited at the place that begins there, with what they cite") {
  Document note = footnote();
  Passage& passage = note.versions.front().passages.front();
  passage.lines = {771, 776};
  passage.sentences = {{0, 10, {771, 773}}, {11, 20, {774, 776}}};
  passage.references = {{ReferenceKind::un_symbol, "A/HRC/20/24", "", 2, 5},
                        {ReferenceKind::un_symbol, "A/RES/69/187", "", 12, 15}};
  const auto works = cited_works(note, "http://h", "r1", {774, 775});
  REQUIRE(works.size() == 2);
  CHECK(works[0].lines == LineRange{774, 775});
  CHECK(works[0].key == "footnote-24-L774-775");
  CHECK(works[0].url == "http://h/paper#L774");
  CHECK(works[1].number == "A/RES/69/187");
  CHECK(cited_works(note, "", "r1", {775, 775}).front().url == "/paper#L774");
  CHECK(cited_works(note, "", "r1", {772, 772}).front().key == "footnote-24-L772");
}

TEST_CASE("A citation to read says what, in what, where, and of which index") {
  const auto works = cited_works(footnote(), "http://h", "r1");
  CHECK(encode_plain(works) ==
        "Global Forum on Migration and Development, “Note xxiv”, in Background paper, "
        "lines 771–776 of background-paper.txt, http://h/paper#footnote-24, index revision r1.\n"
        "United Nations Human Rights Council, A/HRC/20/24, https://undocs.org/A/HRC/20/24.\n"
        "United Nations General Assembly, A/RES/69/187, https://undocs.org/A/RES/69/187.\n");
  CitedWork record;
  record.title = "T";
  record.year = "2015";
  CHECK(plain_citation(record) == "“T” (2015).");
}

TEST_CASE("A citation is worded in the reader's language, and says that a translation was read") {
  Document note = footnote();
  const CitationStyle printed{Language::fr, std::nullopt};
  CHECK(
      plain_citation(cited_works(note, "http://h", "r1", {}, printed).front()) ==
      "Global Forum on Migration and Development, «\u00a0Note xxiv\u00a0», dans Background paper, "
      "lignes 771–776 de background-paper.txt, http://h/paper#footnote-24, révision de l’index "
      "r1.");
  const CitationStyle translated{Language::fr, Language::fr};
  const CitedWork work = cited_works(note, "http://h", "r1", {}, translated).front();
  CHECK(work.language == Language::fr);
  CHECK(work.title == "Note xxiv");
  CHECK(work.translated_title == "Note");
  CHECK(work.notes.back() == "Traduction non officielle");
  CHECK(plain_citation(work).find(
            "» [Note], dans Background paper, lignes 771–776 de background-paper.txt, traduction "
            "non officielle en français, http://h/paper?lang=fr#footnote-24, ") !=
        std::string::npos);
  CHECK(cited_works(note, "", "", {}, {Language::es, Language::es}).front().language ==
        Language::en);  // there is none
  note.versions[1].title = "Note xxiv";
  CHECK(cited_works(note, "", "", {}, translated).front().translated_title.empty());
  note.versions.front().summary = "In short.";
  CHECK_FALSE(cited_works(note, "", "", {}, translated).front().unofficial);  // a summary
}

TEST_CASE("A catalogue's record is nobody's paper") {
  Document record = test::sample_practice("text");
  record.kind = DocumentKind::document;
  record.id = "A/RES/1";
  record.lines = {};
  record.versions[0].title = "";
  record.versions[0].passages[0].references = {{ReferenceKind::un_symbol, "A/RES/1", "", 0, 0},
                                               {ReferenceKind::un_symbol, "CERD/C/1 X", "", 0, 0}};
  const auto works = cited_works(record, "", "r1");
  REQUIRE(works.size() == 3);
  CHECK(works[0].author.empty());
  CHECK(works[0].container.empty());
  CHECK(works[0].title == "A/RES/1");
  CHECK(works[0].year == "2015");
  CHECK(works[0].keywords == std::vector<std::string>{"text", "text"});
  CHECK(works[0].key == "A-RES-1");
  CHECK(works[1].key == "A-RES-1-2");  // the key of a list is of one work
  CHECK(works[2].author == "United Nations");
  CHECK(works[2].url == "https://undocs.org/CERD/C/1%20X");
}

TEST_CASE("A key is of plain letters whatever the id") {
  Document record = test::sample_practice("text");
  record.id = "é{},=\"";
  CHECK(cited_works(record, "", "r").front().key == "unit");
}

}  // namespace
}  // namespace gfmd
