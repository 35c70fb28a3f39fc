#include "searchd/http/search_export.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/searchd/http/sample_answers.h"

namespace gfmd {
namespace {

namespace tree = boost::property_tree;

tree::ptree parse_xml(const std::string& xml) {
  std::istringstream input(xml);
  tree::ptree parsed;
  tree::read_xml(input, parsed);
  return parsed;
}

const FeedContext kContext{"http://h", "/v1/search.atom?q=a&lang=en", "/?q=a&lang=en",
                           "2024-02-29T12:00:00Z"};

TEST_CASE("CSV has a header and a row a hit") {
  CHECK(
      encode_csv(test::sample_response("a \"b\"")) ==
      "\"rank\",\"id\",\"kind\",\"lang\",\"unofficial\",\"title\",\"path\",\"url\","
      "\"first_line\",\"last_line\",\"score\",\"countries\",\"places\",\"themes\",\"snippet\"\r\n"
      "\"1\",\"a \"\"b\"\"\",\"footnote\",\"es\",\"1\",\"a \"\"b\"\"a \"\"b\"\"\",\"a \"\"b\"\"\","
      "\"/paper#footnote-24\",\"771\",\"776\",\"7.250000\",\"a \"\"b\"\"\",\"\",\"\","
      "\"a \"\"b\"\" a \"\"b\"\"\"\r\n");
  SearchResponse response = test::sample_response("a");
  response.hits[0].lines = {};
  response.hits[0].path = {"x", "y"};
  response.hits[0].labels.push_back({FacetField::country, "k", "Kenya"});
  response.hits[0].title = {{"=1+1", false}};
  const std::string csv = encode_csv(response);
  CHECK(csv.find("\"'=1+1\",\"x > y\",\"/paper#footnote-24\",\"\",\"\"") != std::string::npos);
  CHECK(csv.find("\"a; Kenya\"") != std::string::npos);
  response.hits.clear();
  CHECK(encode_csv(response).starts_with("\"rank\""));
}

TEST_CASE("JSON Lines are the hits of a search") {
  SearchResponse response = test::sample_response("a\nb");
  response.hits.push_back(response.hits[0]);
  std::istringstream lines(encode_json_lines(response));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(boost::json::parse(line).at("id") == "a\nb");
  }
  CHECK(count == 2);
}

TEST_CASE("A feed has what RFC 4287 asks for") {
  const std::string xml = encode_atom(test::sample_response("child"), kContext);
  const tree::ptree feed = parse_xml(xml).get_child("feed");
  CHECK(feed.get<std::string>("<xmlattr>.xmlns") == "http://www.w3.org/2005/Atom");
  CHECK(feed.get<std::string>("title") == "child");
  CHECK(feed.get<std::string>("updated") == "2024-02-29T12:00:00Z");
  CHECK(feed.get<std::string>("author.name") == "gfmd-search");
  CHECK(xml.find("<link rel=\"self\" type=\"application/atom+xml\" "
                 "href=\"http://h/v1/search.atom?q=a&amp;lang=en\"/>") != std::string::npos);
  const tree::ptree& entry = feed.get_child("entry");
  CHECK(entry.get<std::string>("title") == "childchild");
  CHECK(entry.get<std::string>("summary") == "child child");
  CHECK(entry.get<std::string>("summary.<xmlattr>.xml:lang") == "es");
  CHECK(entry.get<std::string>("updated") == "2024-02-29T12:00:00Z");
  CHECK(entry.get<std::string>("link.<xmlattr>.href") == "http://h/paper?lang=en#footnote-24");
  CHECK(entry.get<std::string>("category.<xmlattr>.label") == "child");
  const std::string id = feed.get<std::string>("id");
  CHECK_THAT(id, Catch::Matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-"
                                "[0-9a-f]{12}"));
  CHECK(entry.get<std::string>("id") != id);
}

TEST_CASE("Ids of a feed depend on the search, those of entries on the unit, on nothing else") {
  const auto ids = [](const std::string& text, const FeedContext& context) {
    const tree::ptree feed = parse_xml(encode_atom(test::sample_response(text), context));
    return std::pair(feed.get<std::string>("feed.id"), feed.get<std::string>("feed.entry.id"));
  };
  FeedContext later = kContext;
  later.built = "2025-01-01T00:00:00Z";
  later.base = "http://elsewhere";
  CHECK(ids("a", kContext) == ids("a", later));
  FeedContext other = kContext;
  other.self = "/v1/search.atom?q=b&lang=en";
  CHECK(ids("a", kContext).first != ids("a", other).first);
  CHECK(ids("a", kContext).second == ids("a", other).second);
  CHECK(ids("a", kContext).second != ids("b", kContext).second);
}

TEST_CASE("A feed is XML whatever its texts, with titles and an instant") {
  for (std::string payload : test::xss_payloads()) {
    payload += "\x01]]>\xef\xbf\xbf";
    INFO(payload);
    const tree::ptree feed = parse_xml(encode_atom(test::sample_response(payload), kContext));
    CHECK(feed.get<std::string>("feed.title").starts_with(payload.substr(0, 3)));
    CHECK(feed.get_child("feed").count("entry") == 1);
    CHECK(feed.get_child("feed.entry").count("script") == 0);
  }
  SearchResponse empty = test::sample_response("");
  empty.hits[0].id = "unit";
  FeedContext undated = kContext;
  undated.built = "yesterday";
  const tree::ptree feed = parse_xml(encode_atom(empty, undated));
  CHECK(feed.get<std::string>("feed.title") == "gfmd-search");
  CHECK(feed.get<std::string>("feed.entry.title") == "unit");
  CHECK(feed.get<std::string>("feed.updated") == "1970-01-01T00:00:00Z");
}

}  // namespace
}  // namespace gfmd
