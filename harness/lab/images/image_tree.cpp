#include "lab/images/image_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include "base/error.hpp"
#include "base/remove_tree.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

/// Deeper than any real tree, and shallow enough to be removed with one descriptor per folder.
constexpr std::size_t kDeepest = 128;
constexpr int kMostLinks = 40;  // as the kernel

[[noreturn]] void fail(const char* what, const std::string& path) {
  if (errno == ENOSYS)
    throw Error("this machine's kernel has no openat2", "images need Linux 5.6 or newer");
  throw Error(fmt::format("cannot {} /{}: {}", what, path, std::strerror(errno)));
}

std::string parentOf(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string nameOf(const std::string& path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

/// What `target`, a link in the folder `parent`, means when the tree is the root.
std::string followed(const std::string& parent, const std::string& target) {
  const auto path = fs::path("/") / parent / target;  // an absolute target replaces the rest
  return pathInTree(path.lexically_normal().string());
}

mode_t fileMode(mode_t mode) {
  return (mode & 0777) | 0400;
}

mode_t folderMode(mode_t mode) {
  return (mode & 01777) | 0700;
}

bool isFolder(int parent, const std::string& name) {
  struct stat info = {};
  return ::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

std::string pathInTree(std::string_view path) {
  std::string result;
  std::size_t depth = 0;
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    const auto name = path.substr(begin, end - begin);
    begin = end + 1;
    if (name.empty() || name == ".") continue;
    if (name == "..") throw Error(fmt::format("the path {} leaves the image", path));
    if (++depth > kDeepest) throw Error("a path is more than 128 folders deep");
    if (!result.empty()) result += '/';
    result += name;
  }
  return result;
}

ImageTree::ImageTree(fs::path root)
    : root_(std::move(root)),
      fd_(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
  if (!fd_) throw Error(fmt::format("cannot open {}: {}", root_.string(), std::strerror(errno)));
}

UniqueFd ImageTree::open(const std::string& path, int flags) const {
  open_how how = {};
  how.flags = static_cast<__u64>(flags | O_CLOEXEC);
  how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
  const char* name = path.empty() ? "." : path.c_str();
  for (int attempt = 0;; ++attempt) {
    UniqueFd fd(static_cast<int>(::syscall(SYS_openat2, fd_.get(), name, &how, sizeof how)));
    // EAGAIN: something moved on this machine, and the kernel can't tell whether it matters.
    if (fd || errno != EAGAIN || attempt == 1000) return fd;
  }
}

/// The folder at `path`, made with its parents when it is missing.
UniqueFd ImageTree::requireFolder(const std::string& path, int links) {
  if (auto fd = open(path, O_RDONLY | O_DIRECTORY)) return fd;
  if (errno != ENOENT || path.empty() || links > kMostLinks) fail("make the folder", path);
  const auto parent = requireFolder(parentOf(path), links);
  const auto name = nameOf(path);
  if (::mkdirat(parent.get(), name.c_str(), 0755) == 0) {
    ::fchmodat(parent.get(), name.c_str(), 0755, 0);
  } else {
    // A link to what is not there yet.
    std::vector<char> target(4096);
    const auto size = ::readlinkat(parent.get(), name.c_str(), target.data(), target.size());
    if (size < 0) fail("make the folder", path);
    requireFolder(followed(parentOf(path), {target.data(), static_cast<std::size_t>(size)}),
                  links + 1);
  }
  auto fd = open(path, O_RDONLY | O_DIRECTORY);
  if (!fd) fail("make the folder", path);
  return fd;
}

/// The folder that `path` lies in, where its name is free; or a folder's, if one is to be there.
UniqueFd ImageTree::makeRoom(const std::string& path, bool forFolder) {
  if (path.empty()) throw Error("the root of an image can only be a folder");
  auto parent = requireFolder(parentOf(path));
  const auto name = nameOf(path);
  if (forFolder && isFolder(parent.get(), name)) return parent;
  if (!removeTreeAt(parent.get(), name.c_str())) fail("replace", path);
  return parent;
}

void ImageTree::addFolder(const std::string& path, mode_t mode) {
  if (path.empty()) {
    ::fchmod(fd_.get(), folderMode(mode));
    return;
  }
  const auto parent = makeRoom(path, true);
  const auto name = nameOf(path);
  if (::mkdirat(parent.get(), name.c_str(), 0700) != 0 && errno != EEXIST)
    fail("make the folder", path);
  ::fchmodat(parent.get(), name.c_str(), folderMode(mode), 0);
}

UniqueFd ImageTree::addFile(const std::string& path, mode_t mode) {
  const auto parent = makeRoom(path, false);
  UniqueFd fd(::openat(parent.get(), nameOf(path).c_str(),
                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!fd) fail("write", path);
  ::fchmod(fd.get(), fileMode(mode));
  return fd;
}

void ImageTree::addLink(const std::string& path, const std::string& target) {
  const auto parent = makeRoom(path, false);
  if (::symlinkat(target.c_str(), parent.get(), nameOf(path).c_str()) != 0)
    fail("make the link", path);
}

void ImageTree::addHardLink(const std::string& path, const std::string& target) {
  const auto from = open(parentOf(target), O_RDONLY | O_DIRECTORY);
  const auto name = nameOf(target);
  if (!from || target.empty() || isFolder(from.get(), name) ||
      ::faccessat(from.get(), name.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) != 0)
    throw Error(
        fmt::format("/{} is a hard link to /{}, which is no file of the image", path, target));
  if (path == target) return;
  const auto parent = makeRoom(path, false);
  if (::linkat(from.get(), name.c_str(), parent.get(), nameOf(path).c_str(), 0) != 0)
    fail("make the hard link", path);
}

void ImageTree::remove(const std::string& path) {
  const auto parent = open(parentOf(path), O_RDONLY | O_DIRECTORY);
  if (parent && !removeTreeAt(parent.get(), nameOf(path).c_str())) fail("remove", path);
}

void ImageTree::clear(const std::string& path, const std::set<std::string>& kept) {
  auto fd = open(path, O_RDONLY | O_DIRECTORY);
  if (!fd) return;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(fd.get()), ::closedir);
  if (!folder) fail("read", path);
  fd.release();  // the folder's now
  while (const auto* entry = ::readdir(folder.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    const auto whole = path.empty() ? name : path + "/" + name;
    const auto below = kept.lower_bound(whole + "/");
    const bool leads =
        kept.contains(whole) || (below != kept.end() && below->starts_with(whole + "/"));
    if (leads) {
      if (isFolder(::dirfd(folder.get()), name)) clear(whole, kept);
    } else if (!removeTreeAt(::dirfd(folder.get()), name.c_str())) {
      fail("remove", whole);
    }
  }
}

std::string ImageTree::read(const std::string& path, std::size_t limit) const {
  std::string text;
  const auto fd = open(path, O_RDONLY | O_NONBLOCK);
  char block[16 * 1024];
  while (fd && text.size() < limit) {
    const auto got = ::read(fd.get(), block, std::min(sizeof block, limit - text.size()));
    if (got <= 0) break;
    text.append(block, static_cast<std::size_t>(got));
  }
  return text;
}

}  // namespace sparklab::lab
