#include "corpus/web_address.h"

#include <catch2/catch.hpp>

namespace gfmd {

TEST_CASE("web addresses are known by their beginning") {
  CHECK(is_web_address("http://www.gfmd.org/pfp/ppd"));
  CHECK(is_web_address("https://a.b"));
  CHECK(is_web_address("www.klrc.go.ke"));
  CHECK_FALSE(is_web_address("http://"));
  CHECK_FALSE(is_web_address("www."));
  CHECK_FALSE(is_web_address("gfmd.org"));
  CHECK_FALSE(is_web_address("(http://a.b)"));
}

TEST_CASE("an address is a word, its host and names of it are others") {
  using Names = std::vector<std::string>;
  CHECK(address_word("http://www.Labour.go.ke/A/") == "labour.go.ke/a");
  CHECK(address_word("www.iom.int") == "iom.int");
  CHECK(address_word("http://a.org/" + std::string(200, 'x')).size() == 120);
  CHECK(host_names("http://www.Labour.go.ke/a/") == Names{"labour.go.ke", "labour"});
  CHECK(host_names("https://www.ilo.org/labour") == Names{"ilo.org"});
  CHECK(is_web_address("HTTP://WWW.iom.int"));
}

TEST_CASE("printings of one address have one key") {
  const std::string key = address_key("http://endchilddetention.org/the-issue/");
  CHECK(address_key("http://endchilddetention.org/the-issue/.") == key);
  CHECK(address_key("http://endchilddetention.org/the-issue") == key);
  CHECK(address_key("www.iom.int") == address_key("http://www.iom.int/"));
  CHECK(address_key("http://a.org/x") != address_key("http://a.org/y"));
}

TEST_CASE("a broken address goes on with what is no word") {
  CHECK(continues_address("http://rree.gob.sv/de-eua-", "firman-declaraci%C3%B3n.html"));
  CHECK(continues_address("http://a.org/docs/", "2014/report.pdf"));
  CHECK_FALSE(continues_address("http://www.dol.gov/", "and"));
  CHECK_FALSE(continues_address("http://www.dol.gov/", "and."));
  CHECK_FALSE(continues_address("http://www.dol.gov/", "www.osha.gov/x"));
  CHECK_FALSE(continues_address("http://a.org/report.pdf", "2014/more.pdf"));
  CHECK_FALSE(continues_address("de-eua-", "firman-declaraci%C3%B3n.html"));
  CHECK_FALSE(continues_address("http://a.org/", ""));
}

TEST_CASE("the last word of a text") {
  CHECK(last_word("see http://a.org/x") == "http://a.org/x");
  CHECK(last_word("word") == "word");
  CHECK(last_word("").empty());
  CHECK(last_word(std::string(5000, 'x')).size() == 4096);
}

TEST_CASE("what may be the rest of an address") {
  CHECK(may_continue_address("ments/file"));
  CHECK(may_continue_address("a-favor-de"));
  CHECK_FALSE(may_continue_address("well-being"));
  CHECK_FALSE(may_continue_address("Document"));
  CHECK_FALSE(may_continue_address("www.a.org"));
}

}  // namespace gfmd
