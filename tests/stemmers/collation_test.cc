#include "stemmers/collation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace gfmd;

namespace {

std::vector<std::string> sorted(Language language, std::vector<std::string> words) {
  const Collation collation(language);
  std::sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
    return collation.key(a) < collation.key(b);
  });
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words sort as a dictionary has them") {
  CHECK(sorted(Language::fr, {"zéro", "École", "ecole", "avion"}) ==
        Words{"avion", "ecole", "École", "zéro"});
  // The ñ is a letter of its own in Spanish, an accented n elsewhere.
  CHECK(sorted(Language::es, {"ñandú", "nube", "oso"}) == Words{"nube", "ñandú", "oso"});
  CHECK(sorted(Language::en, {"ñandú", "nube", "oso"}) == Words{"ñandú", "nube", "oso"});
}

TEST_CASE("a key is as long as it needs to be, and empty for nothing") {
  const Collation collation(Language::en);
  CHECK(collation.key("").empty());
  const std::string text(500, 'x');
  CHECK(collation.key(text) < collation.key(text + "y"));
}
