#include "corpus/note_context.h"

#include <catch2/catch.hpp>

using namespace gfmd;

namespace {

Version version(Language language, std::vector<std::string> passages) {
  Version made;
  made.language = language;
  for (std::string& text : passages) {
    Passage passage;
    passage.sentences = {{0, static_cast<std::uint32_t>(text.size()), {}}};
    passage.text = std::move(text);
    made.passages.push_back(std::move(passage));
  }
  return made;
}

}  // namespace

TEST_CASE("a note is about what it is cited for, and a text about what it cites") {
  std::vector<Document> paper(2);
  paper[0].id = "section-a";
  paper[0].versions = {version(Language::en, {"First.", "Children at sea."}),
                       version(Language::fr, {"Résumé."})};
  paper[1].id = "footnote-1";
  paper[1].versions = {version(Language::en, {"A/RES/1.", "Para. 2."}),
                       version(Language::es, {"A/RES/1."}), version(Language::fr, {"Note."})};
  paper[1].cited_by = {{"section-a", 1, 0}, {"section-a", 1, 0}};
  add_note_context(paper);
  using Texts = std::vector<std::string>;
  CHECK(paper[1].versions[0].context == Texts{"Children at sea."});
  CHECK(paper[1].versions[1].context.empty());
  CHECK(paper[0].versions[0].context == Texts{"A/RES/1. Para. 2."});
  CHECK(paper[0].versions[1].context == Texts{"Note."});
}

TEST_CASE("a note is cited for the sentence in its own language where that is translated") {
  std::vector<Document> paper(2);
  paper[0].id = "section-a";
  paper[0].versions = {version(Language::en, {"First.", "Children at sea."}),
                       version(Language::es, {"Primero.", "Niños en el mar."})};
  paper[1].id = "footnote-1";
  paper[1].versions = {version(Language::en, {"Note."}), version(Language::es, {"Nota."})};
  paper[1].cited_by = {{"section-a", 1, 0}};
  add_note_context(paper);
  CHECK(paper[1].versions[1].context == std::vector<std::string>{"Niños en el mar."});
}

TEST_CASE("a citing unit that is not there is left alone") {
  std::vector<Document> paper(1);
  paper[0].id = "footnote-1";
  paper[0].versions = {version(Language::en, {"Note."})};
  paper[0].cited_by = {{"elsewhere", 0, 0}};
  add_note_context(paper);
  CHECK(paper[0].versions[0].context.empty());
}
