#include "base/remove_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace sparklab {

namespace {

struct CloseDir {
  void operator()(DIR* dir) const noexcept { ::closedir(dir); }
};

void removeContents(int parent, const char* name) noexcept {
  // Only our own folders can be read-only to us; the chmod of anybody else's simply fails.
  int fd = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0 && errno == EACCES) {
    ::fchmodat(parent, name, 0700, 0);
    fd = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  }
  if (fd < 0) return;
  ::fchmod(fd, 0700);
  const std::unique_ptr<DIR, CloseDir> dir(::fdopendir(fd));
  if (!dir) {
    ::close(fd);
    return;
  }
  while (const auto* entry = ::readdir(dir.get())) {
    if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
    removeTreeAt(::dirfd(dir.get()), entry->d_name);
  }
}

}  // namespace

bool removeTreeAt(int parent, const char* name) noexcept {
  if (::unlinkat(parent, name, 0) == 0 || errno == ENOENT) return true;
  if (errno != EISDIR && errno != EPERM) return false;
  removeContents(parent, name);
  return ::unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT;
}

bool removeTree(const std::filesystem::path& path) noexcept {
  // Processes that are being killed may write for a moment longer; nothing tells when the last of
  // them is gone, so that this is one of the few places that look again.
  constexpr timespec kPause{0, 20'000'000};
  for (int attempt = 0; attempt < 250; ++attempt) {
    if (removeTreeAt(AT_FDCWD, path.c_str())) return true;
    if (errno != ENOTEMPTY && errno != EBUSY) return false;
    ::nanosleep(&kPause, nullptr);
  }
  return false;
}

}  // namespace sparklab
