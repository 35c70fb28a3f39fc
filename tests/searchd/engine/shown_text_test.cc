// What a hit shows of the paper: sentences with their notes, in the reader's language, with what
// matched.
#include <algorithm>
#include <catch2/catch.hpp>

#include "asked_paper.h"

using namespace gfmd;

TEST_CASE("a note's summary answers what its bare source does not say") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "elimination against");
  const auto is_summed_up = [](const Hit& hit) {
    return hit.id == "footnote-7" && hit.snippets.size() == 2 && hit.snippets[0].summary &&
           !hit.snippets[1].summary;
  };
  CHECK(std::any_of(found.hits.begin(), found.hits.end(), is_summed_up));
}

TEST_CASE("a footnote's hit shows its citing sentence, a sentence its notes") {
  Searcher searcher = paper().searcher();
  const SearchResponse response = ask(searcher, "\"arbitrary arrest or detention based solely\"");
  REQUIRE(response.total == 1);
  const Hit& note = response.hits[0];
  CHECK(note.id == "footnote-24");
  REQUIRE(note.cited_by.size() == 1);
  CHECK(note.cited_by[0].id == "section-immigration-detention");
  CHECK(note.cited_by[0].text.find("always contravenes the best interests of the child") !=
        std::string::npos);
  std::string marked;
  const SearchResponse contravenes = ask(searcher, "contravenes");
  for (const Hit& hit : contravenes.hits) {
    if (hit.id != "footnote-24") continue;
    for (const TextRun& run : hit.cited_by.at(0).runs) {
      if (run.matched) marked += run.text;
    }
  }
  CHECK(marked == "contravenes");
  const SearchResponse text = ask(searcher, "\"always contravenes the best interests\"");
  REQUIRE(text.hits.size() == 1);
  REQUIRE(text.hits[0].snippets.size() == 1);
  REQUIRE(text.hits[0].snippets[0].notes.size() == 1);
  CHECK(text.hits[0].snippets[0].notes[0].id == "footnote-24");
}

TEST_CASE("a reader in another language has the sentence translated, with its lines and notes") {
  Searcher searcher = paper().searcher();
  const SearchResponse found =
      ask(searcher, "\"contraviene siempre el interés superior del niño\"", Language::es);
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].unofficial);
  const Snippet& snippet = found.hits[0].snippets.at(0);
  CHECK_FALSE(snippet.summary);
  CHECK(snippet.lines == LineRange{503, 507});
  CHECK(snippet.url == "/paper#L494");
  REQUIRE(snippet.notes.size() == 1);
  CHECK(snippet.notes[0].id == "footnote-24");
  CHECK(snippet.notes[0].text.starts_with("Comité de los Derechos del Niño"));
  const SearchResponse note = ask(searcher, "nota 24", Language::es);
  REQUIRE_FALSE(note.hits.empty());
  CHECK(note.hits[0].cited_by.at(0).text.starts_with("Según el Comité de los Derechos del Niño"));
}

TEST_CASE("the reader's version marks the reference in its own words") {
  Searcher searcher = paper().searcher();
  const SearchResponse found = ask(searcher, "CEDAW GR 26", Language::fr);
  REQUIRE_FALSE(found.hits.empty());
  bool marked = false;
  for (const TextRun& run : found.hits[0].snippets.at(0).runs) {
    marked = marked || (run.matched && run.text == "recommandation générale n° 26");
  }
  CHECK(marked);
}

TEST_CASE("what is found in another spelling or form is marked as it stands") {
  const InventedIndex index(
      R"({"id":"a","title":"A","body":"Migrants fled to the program's centers."}
)");
  Searcher searcher = index.searcher();
  const SearchResponse found = ask(searcher, "fleeing programme centre");
  REQUIRE(found.hits.size() == 1);
  CHECK_FALSE(found.correction);
  REQUIRE(found.hits[0].snippets.size() == 1);
  std::vector<std::string> marked;
  for (const TextRun& run : found.hits[0].snippets[0].runs) {
    if (run.matched) marked.push_back(run.text);
  }
  CHECK(marked == std::vector<std::string>{"fled", "program's", "centers"});
  CHECK(ask(searcher, "\"programme\"").total == 0);
}
