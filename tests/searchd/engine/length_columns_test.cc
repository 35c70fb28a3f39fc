#include "searchd/engine/length_columns.h"

#include <catch2/catch.hpp>

#include "invented_index.h"

using namespace gfmd;

TEST_CASE("lengths are relative to their own language and field") {
  const InventedIndex index(
      R"({"id":"a","title":"one two","body":"a b c d e f"}
{"id":"b","title":"one two three four","body":"a b"}
{"id":"c","title":"un","body":"un deux trois","lang":"fr"}
)");
  const LengthColumns lengths = LengthColumns::read(index.reader());
  CHECK(lengths.relative(Language::en, TextField::body, 1) == Approx(1.5));
  CHECK(lengths.relative(Language::en, TextField::body, 2) == Approx(0.5));
  CHECK(lengths.relative(Language::en, TextField::title, 2) == Approx(4.0 / 3));
  CHECK(lengths.relative(Language::fr, TextField::body, 3) == Approx(1));
}
