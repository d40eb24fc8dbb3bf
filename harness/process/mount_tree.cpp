#include "process/mount_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::process {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what) {
  throw Error(fmt::format("{}: {}", what, std::strerror(errno)));
}

/// A folder of the namespace as it was before it got covered, reachable for ever.
fs::path pathOf(const UniqueFd& fd) {
  return fmt::format("/proc/self/fd/{}", fd.get());
}

void bind(const fs::path& source, const fs::path& target) {
  if (::mount(source.c_str(), target.c_str(), nullptr, MS_BIND | MS_REC, nullptr) != 0)
    fail(fmt::format("cannot show {} at {}", source.string(), target.string()));
}

/// What `path` itself is; nothing there: S_IFMT bits 0.
struct stat inspect(const fs::path& path) {
  struct stat info = {};
  if (::lstat(path.c_str(), &info) != 0) info.st_mode = 0;
  return info;
}

void makeMountPoint(const fs::path& path, bool folder) {
  if (folder ? ::mkdir(path.c_str(), 0755) != 0
             : ::mknod(path.c_str(), S_IFREG | 0644, 0) != 0 && errno != EEXIST)
    fail("cannot make " + path.string());
}

/// Puts every entry of `from` but `except` into `into`.
void carryOver(const fs::path& from, const fs::path& into, const std::string& except) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(from.c_str()), ::closedir);
  if (!folder) fail("cannot read " + from.string());
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == ".." || name == except) continue;
    const auto source = from / name, target = into / name;
    const auto info = inspect(source);
    if (S_ISLNK(info.st_mode)) {
      fs::create_symlink(fs::read_symlink(source), target);
    } else {
      makeMountPoint(target, S_ISDIR(info.st_mode));
      bind(source, target);
    }
  }
}

void place(const UniqueFd& tree, const fs::path& target) {
  if (::move_mount(tree.get(), "", AT_FDCWD, target.c_str(), MOVE_MOUNT_F_EMPTY_PATH) != 0)
    fail("cannot mount at " + target.string());
}

void mountTmpfs(const fs::path& target, const struct stat& like) {
  const auto options = fmt::format("mode={:o}", like.st_mode & 07777);
  if (::mount("tmpfs", target.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) != 0)
    fail("cannot mount a tmpfs at " + target.string());
  // In a user namespace root is not mapped, and the folder stays ours.
  if (::chown(target.c_str(), like.st_uid, like.st_gid) != 0 && errno != EINVAL && errno != EPERM)
    fail("cannot give " + target.string() + " to its owner");
}

}  // namespace

UniqueFd openTree(const fs::path& source) {
  UniqueFd tree(
      ::open_tree(AT_FDCWD, source.c_str(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE));
  if (!tree) fail("cannot show " + source.string());
  return tree;
}

namespace {

/// A new root with the old one's entries, as a tmpfs can't cover "/" itself.
void rebuildRoot(const std::string& except) {
  const fs::path base = "/tmp";
  const auto oldBase = openTree(base);
  const auto hidesBase = except == base.filename();
  mountTmpfs(base, inspect("/"));
  carryOver("/", base, except);
  if (!hidesBase) {
    // What was carried over is the tmpfs that covers it.
    if (::umount2((base / base.filename()).c_str(), MNT_DETACH) != 0) fail("cannot rebuild /");
    place(oldBase, base / base.filename());
  }
  if (::chdir(base.c_str()) != 0 || ::syscall(SYS_pivot_root, ".", ".") != 0 ||
      ::umount2(".", MNT_DETACH) != 0 || ::chdir("/") != 0)
    fail("cannot change the root folder");
}

/// Covers `folder` with a tmpfs that holds the same entries, but not `except`. Makes the folder
/// when it is missing.
void rebuild(const fs::path& folder, const std::string& except) {
  if (folder == folder.root_path()) return rebuildRoot(except);
  const auto info = inspect(folder);
  if (!S_ISDIR(info.st_mode)) {
    rebuild(folder.parent_path(), folder.filename());
    makeMountPoint(folder, true);
    return;
  }
  const UniqueFd old(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!old) fail("cannot open " + folder.string());
  mountTmpfs(folder, info);
  carryOver(pathOf(old), folder, except);
}

}  // namespace

void showAt(const UniqueFd& tree, const fs::path& target) {
  struct stat wanted = {};
  ::fstat(tree.get(), &wanted);
  const bool folder = S_ISDIR(wanted.st_mode);
  const auto there = inspect(target);
  const bool fits = folder ? S_ISDIR(there.st_mode) : S_ISREG(there.st_mode);
  if (!fits) {
    rebuild(target.parent_path(), target.filename());
    makeMountPoint(target, folder);
  }
  place(tree, target);
}

void hide(const fs::path& target) {
  if (inspect(target).st_mode != 0) rebuild(target.parent_path(), target.filename());
}

}  // namespace sparklab::process
