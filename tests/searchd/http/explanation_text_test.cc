#include "searchd/http/explanation_text.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

using Kind = ExplanationStep::Kind;
using Texts = std::vector<std::string>;

Texts sentences(std::vector<ExplanationStep> steps, Language reader = Language::en) {
  return explanation_sentences({std::move(steps), {}, false}, reader);
}

TEST_CASE("Clauses of one kind in a row make one sentence") {
  CHECK(sentences({{Kind::searched, "child", {"child", "children"}},
                   {Kind::searched, "\"best interests\"", {}},
                   {Kind::nowhere, "xyzzy", {}},
                   {Kind::required, "law", {"law", "laws"}},
                   {Kind::excluded, "labour", {"labour", "labor"}}}) ==
        Texts{"Searched: child or children; \"best interests\".", "No text has: xyzzy.",
              "Must be there: law or laws.", "Must not be there: labour or labor."});
}

TEST_CASE("Each other step is a sentence of its own, in the reader's language") {
  const ExplanationStep acronym{
      Kind::acronym, "THB", {"trafficking in human beings"}, "practice-4", {955, 957}};
  CHECK(sentences({acronym}) ==
        Texts{"THB was read as: trafficking in human beings (acronym, lines 955–957)."});
  ExplanationStep unprinted = acronym;
  unprinted.lines = {};
  CHECK(sentences({unprinted}, Language::fr) ==
        Texts{"THB a été lu comme\u00a0: trafficking in human beings (sigle, practice-4)."});
  CHECK(sentences({{Kind::as_read, "a OR b", {}},
                   {Kind::corrected, "detenion", {"detention"}},
                   {Kind::meaning, "child", {"minor", "niño"}},
                   {Kind::broader, "toddler", {"child"}},
                   {Kind::reference, "c138", {"ILO C138"}},
                   {Kind::left_out, "", {"what", "does"}},
                   {Kind::partial, "", {}}},
                  Language::en) ==
        Texts{"Read as: a OR b", "“detenion” was read as “detention”.",
              "For “child” also: minor, niño", "Broader than “toddler”, far behind: child",
              "“c138” was read as ILO C138; what cites it comes first.",
              "The words what, does were left out; they say too little.",
              "No text has all the words; those with most of them come first."});
  CHECK(sentences({{Kind::left_out, "", {"la"}}}, Language::es) ==
        Texts{"Se dejó fuera la palabra la; dice demasiado poco."});
  CHECK(sentences({{Kind::meaning, "x", {"a", "b", "c", "d", "e", "f", "g", "h", "i"}}}) ==
        Texts{"For “x” also: a, b, c, d, e, f, g, h …"});
  CHECK(sentences({}).empty());
}

}  // namespace
}  // namespace gfmd
