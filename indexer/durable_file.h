#pragma once

#include <filesystem>
#include <string_view>

/// File operations that have reached the disk when they return. Each throws std::system_error with
/// the path and the cause.
namespace gfmd {

/// fsyncs a file or a directory.
void sync_path(const std::filesystem::path& path);

/// Writes a new file, or over one of the same name, and syncs its bytes (not its directory).
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Renames within one directory and syncs the directory.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace gfmd
