#include "searchd/engine/shown_version.h"

#include <catch2/catch.hpp>

using namespace gfmd;

TEST_CASE("the reader's version stands for a unit unless translations are not wanted") {
  StoredRecord record;
  record.versions.resize(3);
  record.versions[0].language = Language::en;
  record.versions[1].language = Language::es;
  record.versions[1].unofficial = true;
  record.versions[2].language = Language::fr;  // printed in two languages
  SearchRequest request;
  request.language = Language::es;
  CHECK(own_version(record, request) == 1);
  request.translations = false;
  CHECK(own_version(record, request) == 3);
  CHECK_FALSE(may_show(record.versions[1], request));
  request.language = Language::fr;
  CHECK(own_version(record, request) == 2);
}
