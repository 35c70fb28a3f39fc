#include "indexer/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include "corpus/file_descriptor.h"

namespace gfmd {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), path.string());
}

void sync_descriptor(const FileDescriptor& file, const std::filesystem::path& path) {
  while (fsync(file.get()) != 0) {
    if (errno != EINTR) fail(path);
  }
}

}  // namespace

void sync_path(const std::filesystem::path& path) {
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) fail(path);
  sync_descriptor(file, path);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const FileDescriptor file(
      open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (!file) fail(path);
  while (!bytes.empty()) {
    const ssize_t size = write(file.get(), bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  sync_descriptor(file, path);
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) fail(to);
  sync_path(to.parent_path());
}

}  // namespace gfmd
