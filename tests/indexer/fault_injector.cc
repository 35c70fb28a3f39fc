// Loaded into gfmd-indexer by LD_PRELOAD: counts the calls that change files and, at the one asked
// for, kills the process or fails. What it reads from the environment:
//   GFMD_FAULT_AT     number of the call, from 1; absent: none
//   GFMD_FAULT_ERRNO  what that call fails with; absent: the process is killed before it
//   GFMD_FAULT_TRACE  file to write the calls to, one a line: name and path
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

long calls = 0;
pid_t counted_process = 0;  // not its children

long number_from(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? 0 : std::atol(value);
}

void trace(const char* call, const char* path) {
  static std::FILE* const file = [] {
    const char* const name = std::getenv("GFMD_FAULT_TRACE");
    return name == nullptr ? nullptr : std::fopen(name, "we");
  }();
  if (file == nullptr) return;
  std::fprintf(file, "%s %s\n", call, path);
  std::fflush(file);
}

/// Whether the call about to be made is to fail; errno is set then.
bool fails(const char* call, const char* path) {
  if (counted_process == 0) counted_process = getpid();
  if (getpid() != counted_process) return false;
  trace(call, path);
  if (++calls != number_from("GFMD_FAULT_AT")) return false;
  const long error = number_from("GFMD_FAULT_ERRNO");
  if (error == 0) kill(getpid(), SIGKILL);
  errno = static_cast<int>(error);
  return true;
}

bool fails(const char* call, int descriptor) {
  char link[64];
  char path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const ssize_t size = readlink(link, path, sizeof path - 1);
  path[size < 0 ? 0 : size] = '\0';
  return fails(call, path);
}

template <typename Function>
Function* next(Function*, const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool is_file(int descriptor) {
  struct stat status {};
  return descriptor > STDERR_FILENO && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

#define GFMD_OPEN(name)                                                    \
  int name(const char* path, int flags, ...) {                             \
    std::va_list rest;                                                     \
    va_start(rest, flags);                                                 \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                          \
    if ((flags & O_ACCMODE) != O_RDONLY && fails(#name, path)) return -1;  \
    return next(&name, #name)(path, flags, mode);                          \
  }

#define GFMD_PWRITE(name)                                                      \
  ssize_t name(int descriptor, const void* bytes, size_t size, off_t offset) { \
    if (fails(#name, descriptor)) return -1;                                   \
    return next(&name, #name)(descriptor, bytes, size, offset);                \
  }

#define GFMD_ON_DESCRIPTOR(name)             \
  int name(int descriptor) {                 \
    if (fails(#name, descriptor)) return -1; \
    return next(&name, #name)(descriptor);   \
  }

#define GFMD_ON_PATH(name)              \
  int name(const char* path) noexcept { \
    if (fails(#name, path)) return -1;  \
    return next(&name, #name)(path);    \
  }

extern "C" {

GFMD_OPEN(open)
GFMD_OPEN(open64)
GFMD_PWRITE(pwrite)
GFMD_PWRITE(pwrite64)
GFMD_ON_DESCRIPTOR(fsync)
GFMD_ON_DESCRIPTOR(fdatasync)
GFMD_ON_PATH(unlink)
GFMD_ON_PATH(rmdir)

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (is_file(descriptor) && fails("write", descriptor)) return -1;
  return next(&write, "write")(descriptor, bytes, size);
}

int rename(const char* from, const char* to) noexcept {
  if (fails("rename", to)) return -1;
  return next(&rename, "rename")(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
  if (fails("mkdir", path)) return -1;
  return next(&mkdir, "mkdir")(path, mode);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  if (fails("unlinkat", path)) return -1;
  return next(&unlinkat, "unlinkat")(folder, path, flags);
}

}  // extern "C"
