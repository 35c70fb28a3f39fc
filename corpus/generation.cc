#include "corpus/generation.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/digest.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxManifestBytes = 1U << 20U;
constexpr std::string_view kGenerationPrefix = "gen-";

std::string reason(int error) { return std::strerror(error); }

FileDescriptor open_file(const fs::path& path) {
  FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file) throw IndexUnusable(path.string() + ": " + reason(errno));
  struct stat status {};
  if (fstat(file.get(), &status) != 0) throw IndexUnusable(path.string() + ": " + reason(errno));
  if (!S_ISREG(status.st_mode)) throw IndexUnusable(path.string() + ": not a regular file");
  return file;
}

/// A small file's bytes; more than `limit` is damage.
std::string read_all(const FileDescriptor& file, const fs::path& path, std::size_t limit) {
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t size =
        pread(file.get(), buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) throw IndexUnusable(path.string() + ": " + reason(errno));
    if (size == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
    if (bytes.size() > limit) throw IndexUnusable(path.string() + ": larger than it can be");
  }
}

/// Runs `read`; what it finds unusable leaves with advice added.
template <typename Read>
auto advised(const fs::path& directory, Read&& read) {
  try {
    return read();
  } catch (const IndexUnusable& fault) {
    throw IndexUnusable(fault.what() + build_advice(directory));
  } catch (const std::system_error& failure) {
    throw IndexUnusable(directory.string() + ": " + failure.what());
  }
}

bool is_hex(std::string_view digits) {
  return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Nothing may be there but what the manifest speaks for.
void check_no_strangers(const fs::path& generation) {
  std::error_code error;
  for (fs::directory_iterator at(generation, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name != kIndexFile && name != kManifestFile) {
      throw IndexUnusable(generation.string() + ": holds a foreign file, " + name);
    }
  }
  if (error) throw IndexUnusable(generation.string() + ": " + error.message());
}

void check_index_file(const FileDescriptor& file, const fs::path& path,
                      const IndexManifest& manifest) {
  struct stat status {};
  if (fstat(file.get(), &status) != 0) throw IndexUnusable(path.string() + ": " + reason(errno));
  if (static_cast<std::uint64_t>(status.st_size) != manifest.bytes) {
    throw IndexUnusable(path.string() + ": has " + std::to_string(status.st_size) +
                        " bytes, its manifest says " + std::to_string(manifest.bytes));
  }
  if (sha256_hex_of_file(file.get()) != manifest.sha256) {
    throw IndexUnusable(path.string() + ": its SHA-256 is not the manifest's: damaged");
  }
}

/// Generations in `directory`, newest first by the time of their manifest.
std::vector<fs::path> generations(const fs::path& directory) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with(kGenerationPrefix)) continue;
    std::error_code no_time;
    const auto time = fs::last_write_time(at->path() / kManifestFile, no_time);
    if (!no_time) found.emplace_back(time, at->path());
  }
  std::sort(found.begin(), found.end(), std::greater<>());
  std::vector<fs::path> paths;
  for (auto& [time, path] : found) paths.push_back(std::move(path));
  return paths;
}

}  // namespace

CurrentPointer read_current(const fs::path& directory) {
  const fs::path path = directory / kCurrentFile;
  return advised(directory, [&]() -> CurrentPointer {
    if (current_stamp(directory).empty()) {
      throw IndexUnusable("no index in " + directory.string());
    }
    // "gen-0123456789abcdef", a blank, 64 digits, the line's end
    constexpr std::size_t kName = kGenerationPrefix.size() + 16;
    constexpr std::size_t kLine = kName + 1 + 64 + 1;
    const std::string line = read_all(open_file(path), path, 2 * kLine);
    const bool sound = line.size() == kLine && line.starts_with(kGenerationPrefix) &&
                       is_hex(line.substr(kGenerationPrefix.size(), 16)) && line[kName] == ' ' &&
                       is_hex(line.substr(kName + 1, 64)) && line.back() == '\n';
    if (!sound) throw IndexUnusable(path.string() + ": not of its format");
    return {line.substr(0, kName), line.substr(kName + 1, 64)};
  });
}

void Generation::read_manifest(const fs::path& generation, const std::string& manifest_sha256) {
  const fs::path path = generation / kManifestFile;
  manifest_file_ = open_file(path);
  // Held as long as the generation is read: the indexer deletes none that is locked.
  if (flock(manifest_file_.get(), LOCK_SH | LOCK_NB) != 0) {
    throw IndexUnusable(path.string() + ": being deleted");
  }
  const std::string json = read_all(manifest_file_, path, kMaxManifestBytes);
  if (!manifest_sha256.empty() && sha256_hex(json) != manifest_sha256) {
    throw IndexUnusable(path.string() + ": its SHA-256 is not the one in CURRENT: damaged");
  }
  manifest_ = parse_manifest(json, path.string());
  if (generation.filename() != std::string(kGenerationPrefix) + manifest_.revision) {
    throw IndexUnusable(path.string() + ": is of another revision, " + manifest_.revision);
  }
}

Generation Generation::open_one(const fs::path& generation, const std::string& manifest_sha256) {
  const fs::path directory = generation.parent_path();
  Generation opened;
  advised(directory, [&] { opened.read_manifest(generation, manifest_sha256); });
  check_compatible(opened.manifest_, directory);
  advised(directory, [&] {
    check_no_strangers(generation);
    const fs::path path = generation / kIndexFile;
    opened.index_ = open_file(path);
    check_index_file(opened.index_, path, opened.manifest_);
  });
  return opened;
}

Generation Generation::open(const fs::path& directory) {
  std::string fault;
  std::string tried;
  std::string stamp;
  do {
    stamp = current_stamp(directory);
    try {
      const CurrentPointer current = read_current(directory);
      tried = current.generation;
      return open_one(directory / current.generation, current.manifest_sha256);
    } catch (const IndexUnusable& error) {
      fault = error.what();
    }
    // What was replaced while it was opened is not damaged: look again.
  } while (current_stamp(directory) != stamp);
  for (const fs::path& generation : generations(directory)) {
    if (generation.filename() == tried) continue;
    try {
      Generation opened = open_one(generation, {});
      opened.fallback_reason_ = fault;
      return opened;
    } catch (const IndexUnusable&) {
      // The next older one may do; the first fault is the one to report.
    }
  }
  throw IndexUnusable(fault);
}

std::string Generation::index_path() const {
  return "/proc/self/fd/" + std::to_string(index_.get());
}

std::string current_stamp(const fs::path& directory) {
  struct stat status {};
  if (stat((directory / kCurrentFile).c_str(), &status) != 0) return {};
  return std::to_string(status.st_ino) + ':' + std::to_string(status.st_mtim.tv_sec) + '.' +
         std::to_string(status.st_mtim.tv_nsec) + ':' + std::to_string(status.st_size);
}

}  // namespace gfmd
