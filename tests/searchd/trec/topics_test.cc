#include "searchd/trec/topics.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace gfmd;

TEST_CASE("topics have two columns or three") {
  std::istringstream input("1\tchild detention\nb2\tes\tniñez migrante\r\n\n3\tfr\t\n");
  const auto topics = read_topics(input);
  REQUIRE(topics.has_value());
  REQUIRE(topics->size() == 3);
  CHECK((*topics)[0].id == "1");
  CHECK((*topics)[0].query == "child detention");
  CHECK_FALSE((*topics)[0].language.has_value());
  CHECK((*topics)[1].language == Language::es);
  CHECK((*topics)[1].query == "niñez migrante");
  CHECK((*topics)[2].query.empty());
}

TEST_CASE("a bad topic is named by its line") {
  const auto error_of = [](const std::string& text) {
    std::istringstream input(text);
    const auto topics = read_topics(input);
    return topics ? std::string() : topics.error();
  };
  CHECK(error_of("1\ta\nno tab\n").starts_with("line 2: "));
  CHECK(error_of("1\ta\n1\tb\n") == "line 2: topic 1 stands twice");
  CHECK(error_of("1\tde\tHaft\n").find("\"de\"") != std::string::npos);
  CHECK(error_of("\tx\n").starts_with("line 1: "));
  CHECK(error_of("1\t\xff\n").starts_with("line 1: "));
}
