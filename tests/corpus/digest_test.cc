#include "corpus/digest.h"

#include <fcntl.h>

#include <catch2/catch.hpp>
#include <system_error>

#include "corpus/file_descriptor.h"
#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

// FIPS 180-2, appendix B.
constexpr const char* kOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST_CASE("a SHA-256 is the standard's") {
  CHECK(sha256_hex("abc") == kOfAbc);
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a SHA-256 in pieces is that of the whole") {
  Digest digest;
  digest.update("a");
  digest.update("");
  digest.update("bc");
  CHECK(digest.hex() == kOfAbc);
}

TEST_CASE("a file is hashed from its beginning, wherever its offset stands") {
  const TemporaryDirectory directory;
  const std::string bytes(3'000'001, 'x');
  write_bytes(directory.path() / "file", bytes);
  const FileDescriptor file(open((directory.path() / "file").c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(lseek(file.get(), 100, SEEK_SET) == 100);
  CHECK(sha256_hex_of_file(file.get()) == sha256_hex(bytes));
  CHECK(lseek(file.get(), 0, SEEK_CUR) == 100);
}

TEST_CASE("a file that cannot be read is an error") {
  const TemporaryDirectory directory;
  const FileDescriptor folder(open(directory.path().c_str(), O_RDONLY | O_CLOEXEC));
  CHECK_THROWS_AS(sha256_hex_of_file(folder.get()), std::system_error);
}

}  // namespace
}  // namespace gfmd
