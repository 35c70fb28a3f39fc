#include "corpus/resolution_references.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "corpus/references.h"

using namespace gfmd;

namespace {

using Found = std::vector<std::string>;

Found found_in(const std::string& text) {
  Found found;
  for (const Reference& reference : find_references(text)) {
    found.push_back(reference.normal +
                    (reference.pinpoint.empty() ? "" : "|" + reference.pinpoint));
  }
  return found;
}

}  // namespace

TEST_CASE("resolutions cited by their organ have the symbol's normal form") {
  CHECK(found_in("In its resolution 68/179, the General Assembly asked") == Found{"A/RES/68/179"});
  CHECK(found_in("The General Assembly, in its resolution 68/179, para. 4 (c), asked") ==
        Found{"A/RES/68/179|para. 4 (c)"});
  CHECK(found_in("General Assembly resolutions 68/179 and 69/187 of 2014") ==
        Found{"A/RES/68/179", "A/RES/69/187"});
  CHECK(found_in("la resolución 69/187 de la Asamblea General, párr. 12") ==
        Found{"A/RES/69/187|párr. 12"});
  CHECK(found_in("la résolution 23/20 du Conseil des droits de l’homme") ==
        Found{"A/HRC/RES/23/20"});
  CHECK(found_in("Security Council resolution 1325 (2000)") == Found{"S/RES/1325"});
  CHECK(found_in("Economic and Social Council resolution 2005/20") == Found{"E/RES/2005/20"});
}

TEST_CASE("a resolution of no organ, or of another sentence's, is none") {
  CHECK(found_in("Resolution 68/179 was adopted").empty());
  CHECK(found_in("The General Assembly adjourned. The resolution 68/179 of the Cabinet").empty());
  CHECK(found_in("the General Assembly resolution of 2014").empty());
  CHECK(found_in("General Assembly resolution 12/10/2014").empty());
  CHECK(found_in("the ga resolution 68/179").empty());
}

TEST_CASE("a symbol behind the word is the symbol's") {
  CHECK(found_in("General Assembly resolution A/RES/68/179") == Found{"A/RES/68/179"});
}

TEST_CASE("a citation begins with the organ before it") {
  const std::string text = "the UN General Assembly resolution 68/179 of 2013";
  const auto found = find_references(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) ==
        "General Assembly resolution 68/179");
}
