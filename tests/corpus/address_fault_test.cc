#include "corpus/address_fault.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

std::string fault_of(std::string_view address) {
  const auto fault = address_fault(address);
  return fault ? (fault->refused ? "refused: " : "") + fault->message : "";
}

TEST_CASE("addresses that may lead somewhere have no fault") {
  for (const char* address :
       {"http://www.iom.int", "https://www.gfmd.org/pfp/ppd/1721", "http://inm.gob.mx:8080/a?b=c#d",
        "https://es.wikipedia.org/wiki/M%C3%A9xico_(pa%C3%ADs)", "http://xn--mxico-bsa.com/",
        "http://méxico.com/niños", "http://8.8.8.8/", "http://172.32.0.1/", "http://100.128.0.1/",
        "http://[2001:db8::1]/", "http://[2001:db8::1]:80", "https://a.org/x,y;z"}) {
    INFO(address);
    CHECK(fault_of(address).empty());
  }
}

TEST_CASE("what readers refuse is said to be refused") {
  CHECK(fault_of("") == "refused: no address");
  CHECK(fault_of(" ") == "refused: no address");
  CHECK(fault_of("http://www.iom.int/ab c.html") == "refused: a space within");
  CHECK(fault_of("iom.int/x") == "refused: no \"http://\" or \"https://\" at the beginning");
  CHECK(fault_of("http:/iom.int") == "refused: no \"http://\" or \"https://\" at the beginning");
  CHECK(fault_of("ftp://iom.int") ==
        "refused: the scheme \"ftp\", where \"http\" or \"https\" is expected");
  CHECK(fault_of("http://") == "refused: no host");
}

TEST_CASE("a missing scheme before www is a fault that readers mend") {
  CHECK(fault_of("www.iom.int") == "no \"http://\" or \"https://\" at the beginning");
}

TEST_CASE("hosts that cannot be reached from elsewhere are named") {
  for (const char* host : {"localhost", "LOCALHOST", "intranet.local", "wiki.lan", "a.internal"}) {
    INFO(host);
    CHECK_THAT(fault_of("http://" + std::string(host) + "/x"),
               Catch::StartsWith("a host of this machine or a local network: "));
  }
  for (const char* host : {"127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "172.31.255.255",
                           "169.254.1.1", "100.64.0.1", "0.0.0.0", "[::1]", "[fd00::1]"}) {
    INFO(host);
    CHECK_THAT(fault_of("http://" + std::string(host) + "/x"),
               Catch::StartsWith("an address of a private network: "));
  }
}

TEST_CASE("hosts that are none are named") {
  CHECK(fault_of("http:///x") == "no host");
  CHECK(fault_of("http://intranet/x") == "a host without a domain: \"intranet\"");
  CHECK(fault_of("http://www.int/x") == "a host without a domain: \"www.int\"");
  CHECK_THAT(fault_of("http://www..org"), Catch::StartsWith("no host that could be one"));
  CHECK_THAT(fault_of("http://a,b.org"), Catch::StartsWith("no host that could be one"));
  CHECK_THAT(fault_of("http://300.1.1.1"), Catch::StartsWith("no host that could be one"));
  CHECK_THAT(fault_of("http://[::1/x"), Catch::StartsWith("no host that could be one"));
  CHECK(fault_of("http://gfmd.org1/x") == "no domain ends in \"org1\"");
  CHECK(fault_of("http://user@gfmd.org/") == "a user's name before the host");
  CHECK(fault_of("http://gfmd.org:99999/") == "no port that could be one: \"99999\"");
  CHECK(fault_of("http://gfmd.org:x/") == "no port that could be one: \"x\"");
}

TEST_CASE("punctuation at the end and broken escapes are faults") {
  CHECK(fault_of("http://www.iom.int/x.") == "punctuation at the end: \".\"");
  CHECK(fault_of("http://www.iom.int,") == "punctuation at the end: \",\"");
  CHECK(fault_of("http://www.iom.int/x)") == "punctuation at the end: \")\"");
  CHECK(fault_of("http://www.iom.int/a%2") == "\"%\" without two hexadecimal digits");
  CHECK(fault_of("http://www.iom.int/a%zz/b") == "\"%\" without two hexadecimal digits");
}

}  // namespace
}  // namespace gfmd
