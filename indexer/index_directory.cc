#include "indexer/index_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/digest.h"
#include "indexer/durable_file.h"

namespace gfmd {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStagePrefix = ".stage-";
constexpr std::size_t kKeptGenerations = 2;
constexpr std::chrono::minutes kKeptTime{10};

FileDescriptor lock_directory(const fs::path& directory) {
  const fs::path path = directory / ".lock";
  FileDescriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (!file) throw std::system_error(errno, std::generic_category(), path.string());
  if (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 16> holder{};
    const ssize_t size = pread(file.get(), holder.data(), holder.size(), 0);
    std::string message = directory.string() + ": another gfmd-indexer is at work here";
    if (size > 0)
      message.append(", process ").append(holder.data(), static_cast<std::size_t>(size));
    throw std::runtime_error(message);
  }
  write_file(path, std::to_string(getpid()));  // for the message above, in the other process
  return file;
}

std::string now_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[sizeof "2026-01-01T00:00:00Z"];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

/// Whether no reader holds a generation: its manifest's lock can be had.
bool is_free(const fs::path& generation) {
  const FileDescriptor manifest(
      open((generation / kManifestFile).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  return !manifest || flock(manifest.get(), LOCK_EX | LOCK_NB) == 0;
}

}  // namespace

IndexDirectory::IndexDirectory(fs::path directory) : directory_(std::move(directory)) {
  if (fs::create_directories(directory_)) sync_path(directory_ / "..");
  lock_ = lock_directory(directory_);
  sweep_stages();
  stage_ = directory_ / (std::string(kStagePrefix) + std::to_string(getpid()));
  fs::create_directory(stage_);
}

IndexDirectory::~IndexDirectory() {
  std::error_code ignored;  // the next run sweeps what is left
  fs::remove_all(stage_, ignored);
}

/// With the lock held no other indexer lives, so that every stage is a dead one's.
void IndexDirectory::sweep_stages() const {
  std::vector<fs::path> stages;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory_)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kStagePrefix) || name == "CURRENT.tmp") stages.push_back(entry.path());
  }
  for (const fs::path& stage : stages) fs::remove_all(stage);
}

std::optional<IndexManifest> IndexDirectory::current() const {
  try {
    const CurrentPointer pointer = read_current(directory_);
    return Generation::open_one(directory_ / pointer.generation, pointer.manifest_sha256)
        .manifest();
  } catch (const IndexUnusable&) {
    return std::nullopt;  // none, or one that is to be replaced
  }
}

IndexManifest IndexDirectory::publish(IndexManifest manifest) {
  const fs::path file = stage_ / kIndexFile;
  sync_path(file);
  {
    const FileDescriptor index(open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!index) throw std::system_error(errno, std::generic_category(), file.string());
    manifest.sha256 = sha256_hex_of_file(index.get());
  }
  manifest.bytes = fs::file_size(file);
  manifest.built = now_utc();
  const std::string json = to_json(manifest);

  const fs::path ready = stage_ / "generation";
  fs::create_directory(ready);
  fs::rename(file, ready / kIndexFile);
  write_file(ready / kManifestFile, json);
  sync_path(ready);

  const fs::path generation = directory_ / ("gen-" + manifest.revision);
  if (fs::exists(generation)) fs::rename(generation, stage_ / "replaced");
  rename_durably(ready, generation);
  const fs::path next = directory_ / "CURRENT.tmp";
  write_file(next, generation.filename().string() + ' ' + sha256_hex(json) + '\n');
  rename_durably(next, directory_ / kCurrentFile);
  collect_garbage();
  return manifest;
}

void IndexDirectory::collect_garbage() const noexcept try {
  std::vector<std::pair<fs::file_time_type, fs::path>> generations;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory_)) {
    if (!entry.path().filename().string().starts_with("gen-")) continue;
    std::error_code error;
    const auto time = fs::last_write_time(entry.path() / kManifestFile, error);
    generations.emplace_back(error ? fs::file_time_type::min() : time, entry.path());
  }
  std::sort(generations.begin(), generations.end(), std::greater<>());
  for (std::size_t i = kKeptGenerations; i < generations.size(); ++i) {
    const auto& [time, path] = generations[i];
    const bool old = fs::file_time_type::clock::now() - time > kKeptTime;
    if (old && is_free(path)) fs::remove_all(path);
  }
} catch (const std::exception&) {
  // The new generation serves already; what could not be deleted is the next run's.
}

}  // namespace gfmd
