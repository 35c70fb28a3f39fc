#include "searchd/http/note_html.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

TEST_CASE("A note begins with its number, which leads back to its marker") {
  Document note;
  note.id = "footnote-24";
  note.number = 24;
  PassageWriter passages{PassageContext()};
  CHECK(note_beginning(note, "/paper?lang=fr", Language::fr, passages) ==
        "<div class=\"note-text\" id=\"footnote-24\">\n<p class=\"note-number\">"
        "<a href=\"/paper?lang=fr#note-mark-24\" title=\"Retour au texte\">xxiv"
        "<span aria-hidden=\"true\"> ↩</span></a></p>\n");
}

}  // namespace
}  // namespace gfmd
