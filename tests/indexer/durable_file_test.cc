#include "indexer/durable_file.h"

#include <catch2/catch.hpp>
#include <system_error>

#include "tests/temporary_directory.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

TEST_CASE("a file is written anew and over one of the same name") {
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "file";
  write_file(path, std::string(100'000, 'x'));
  CHECK(fs::file_size(path) == 100'000);
  write_file(path, "short");
  CHECK(read_bytes(path) == "short");
}

TEST_CASE("a rename replaces its target") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "a", "new");
  write_file(directory.path() / "b", "old");
  rename_durably(directory.path() / "a", directory.path() / "b");
  CHECK(read_bytes(directory.path() / "b") == "new");
  CHECK_FALSE(fs::exists(directory.path() / "a"));
}

TEST_CASE("files and directories are synced") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "file", "");
  CHECK_NOTHROW(sync_path(directory.path()));
  CHECK_NOTHROW(sync_path(directory.path() / "file"));
}

TEST_CASE("failures name the path and the cause") {
  const TemporaryDirectory directory;
  const fs::path absent = directory.path() / "absent" / "file";
  const std::string cause = absent.string();
  CHECK_THROWS_WITH(sync_path(absent), Contains(cause) && Contains("No such file"));
  CHECK_THROWS_WITH(write_file(absent, "x"), Contains(cause) && Contains("No such file"));
  CHECK_THROWS_WITH(rename_durably(directory.path(), absent),
                    Contains(cause) && Contains("No such file"));
  CHECK_THROWS_WITH(write_file("/dev/full", "x"), Contains("/dev/full") && Contains("No space"));
}

TEST_CASE("a file is not written through a link") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "target", "kept");
  fs::create_symlink(directory.path() / "target", directory.path() / "link");
  CHECK_THROWS_AS(write_file(directory.path() / "link", "x"), std::system_error);
  CHECK(read_bytes(directory.path() / "target") == "kept");
}

}  // namespace
}  // namespace gfmd
