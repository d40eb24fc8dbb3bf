#include "process/writable_layer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace sparklab::process {
namespace {

/// A path in the options of an overlay.
std::string escaped(const std::filesystem::path& path) {
  std::string result;
  for (const char c : path.string()) {
    if (c == ':' || c == ',' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

bool writeFile(const char* path, const char* text, std::size_t size) noexcept {
  const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool whole = ::write(fd, text, size) == static_cast<ssize_t>(size);
  ::close(fd);
  return whole;
}

}  // namespace

WritableLayer::WritableLayer(const std::filesystem::path& lower, const std::filesystem::path& upper,
                             const std::filesystem::path& work, std::filesystem::path merged,
                             bool userNamespace)
    : merged_(std::move(merged)),
      options_(fmt::format("lowerdir={},upperdir={},workdir={}{}", escaped(lower), escaped(upper),
                           escaped(work), userNamespace ? ",userxattr" : "")) {
  if (!userNamespace) return;
  uidMap_ = fmt::format("{0} {0} 1", ::geteuid());
  gidMap_ = fmt::format("{0} {0} 1", ::getegid());
}

bool WritableLayer::enter() const noexcept {
  if (::unshare(uidMap_.empty() ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
  if (!uidMap_.empty() && (!writeFile("/proc/self/setgroups", "deny", 4) ||
                           !writeFile("/proc/self/uid_map", uidMap_.data(), uidMap_.size()) ||
                           !writeFile("/proc/self/gid_map", gidMap_.data(), gidMap_.size())))
    return false;
  return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("overlay", merged_.c_str(), "overlay", MS_NOSUID | MS_NODEV, options_.c_str()) ==
             0;
}

bool mayHoldLayer(const std::filesystem::path& folder, bool userNamespace) {
  if (!userNamespace) return true;
  constexpr const char* kName = "user.sparklab";
  if (::setxattr(folder.c_str(), kName, "", 0, 0) != 0) return false;
  ::removexattr(folder.c_str(), kName);
  return true;
}

}  // namespace sparklab::process
