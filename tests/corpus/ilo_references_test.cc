#include "corpus/ilo_references.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gfmd;

namespace {

using Found = std::vector<std::string>;

// "normal <printed>" of each.
Found found_in(const std::string& text) {
  Found found;
  for (const Reference& reference : find_ilo_references(text, text_words(text))) {
    CHECK(reference.kind == ReferenceKind::ilo_convention);
    found.push_back(reference.normal + " <" +
                    text.substr(reference.begin, reference.end - reference.begin) + ">");
  }
  return found;
}

}  // namespace

TEST_CASE("conventions by their letter, and the protocol") {
  CHECK(found_in("ILO Conventions dealing with abolition of forced labor (C. 29 and C. 105), "
                 "including the recent Protocol to C. 29, and two ILO Conventions addressing the "
                 "elimination of child labor (C. 138 concerning Minimum Age and C. 182)") ==
        Found{"ILO C29 <C. 29>", "ILO C105 <C. 105>", "ILO P29 <Protocol to C. 29>",
              "ILO C138 <C. 138>", "ILO C182 <C. 182>"});
  CHECK(found_in("ILO C189 and C 143, ILO P29") ==
        Found{"ILO C189 <ILO C189>", "ILO C143 <C 143>", "ILO P29 <ILO P29>"});
}

TEST_CASE("conventions by number in three languages") {
  CHECK(found_in("the ILO Convention No. 97") == Found{"ILO C97 <ILO Convention No. 97>"});
  CHECK(found_in("ILO Conventions Nos. 97 and 143") ==
        Found{"ILO C97 <ILO Conventions Nos. 97>", "ILO C143 <143>"});
  CHECK(found_in("los Convenios núms. 29, 97 y 143 de la OIT") ==
        Found{"ILO C29 <Convenios núms. 29>", "ILO C97 <97>", "ILO C143 <143>"});
  CHECK(found_in("el Convenio 189 de la OIT") == Found{"ILO C189 <Convenio 189>"});
  CHECK(found_in("la convention nº 143 de l’OIT") == Found{"ILO C143 <convention nº 143>"});
  CHECK(found_in("les conventions n° 97 et n° 143 de l’OIT") ==
        Found{"ILO C97 <conventions n° 97>", "ILO C143 <143>"});
  CHECK(found_in("the ILO’s Migration for Employment Convention (Revised), 1949 (No. 97), and "
                 "Recommendation (No. 86)") == Found{"ILO C97 <No. 97>"});
  CHECK(found_in("ILO: the Protocol of 2014 to the Forced Labour Convention, 1930 (No. 29)") ==
        Found{"ILO P29 <Protocol of 2014 to the Forced Labour Convention, 1930 (No. 29>"});
  CHECK(found_in("OIT, Protocolo relativo al Convenio núm. 29") ==
        Found{"ILO P29 <Protocolo relativo al Convenio núm. 29>"});
}

TEST_CASE("a letter and a number alone are no convention") {
  CHECK(found_in("C. difficile, vitamin C. 29 patients").empty());
  CHECK(found_in("The Convention, and model C189 or C 12").empty());
  CHECK(found_in("Council of Europe Convention No. 197").empty());
  CHECK(found_in("The ILO counted C. elegans and 29 C").empty());
  CHECK(found_in("ILO Convention No. 300").empty());
  CHECK(found_in("ILO, A/C.3/69").empty());
  CHECK(found_in("The ILO Convention 97 and 30 States") == Found{"ILO C97 <ILO Convention 97>"});
  CHECK(found_in("").empty());
}
