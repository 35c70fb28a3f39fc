#include "searchd/http/page_links.h"

#include <catch2/catch.hpp>

namespace gfmd {
namespace {

std::string links(std::uint32_t page, std::uint32_t per_page, std::uint64_t total) {
  SearchRequest request;
  request.query = "a>b";
  request.page = page;
  request.per_page = per_page;
  return page_links("/v1/search", request, total);
}

TEST_CASE("The pages around one") {
  CHECK(links(2, 10, 25) ==
        "</v1/search?q=a%3Eb&lang=en>; rel=\"first\", "
        "</v1/search?q=a%3Eb&lang=en>; rel=\"prev\", "
        "</v1/search?q=a%3Eb&lang=en&page=3>; rel=\"next\", "
        "</v1/search?q=a%3Eb&lang=en&page=3>; rel=\"last\"");
  CHECK(links(3, 10, 30).find("next") == std::string::npos);
  CHECK(links(3, 10, 31).find("page=4>; rel=\"next\"") != std::string::npos);
  CHECK(links(1, 10, 30).find("prev") == std::string::npos);
}

TEST_CASE("A search without hits has one page, and one behind the last leads back") {
  CHECK(links(1, 10, 0) ==
        "</v1/search?q=a%3Eb&lang=en>; rel=\"first\", </v1/search?q=a%3Eb&lang=en>; rel=\"last\"");
  CHECK(links(9, 10, 25).find("page=3>; rel=\"prev\"") != std::string::npos);
  CHECK(links(9, 10, 25).find("next") == std::string::npos);
}

TEST_CASE("Links end where paging does") {
  CHECK(links(1, 30, 1'000'000).find("page=333&per_page=30>; rel=\"last\"") != std::string::npos);
  CHECK(links(333, 30, 1'000'000).find("next") == std::string::npos);
}

}  // namespace
}  // namespace gfmd
