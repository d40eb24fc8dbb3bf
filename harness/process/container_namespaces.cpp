#include "process/container_namespaces.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/nsfs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.hpp"

namespace sparklab::process {
namespace {

UniqueFd openNamespace(pid_t pid, const char* name) {
  UniqueFd fd(::open(fmt::format("/proc/{}/ns/{}", pid, name).c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd)
    throw Error(
        fmt::format("cannot enter the container of process {}: {}", pid, std::strerror(errno)));
  return fd;
}

bool same(const UniqueFd& a, const UniqueFd& b) {
  struct stat left = {}, right = {};
  return ::fstat(a.get(), &left) == 0 && ::fstat(b.get(), &right) == 0 &&
         left.st_ino == right.st_ino && left.st_dev == right.st_dev;
}

}  // namespace

ContainerNamespaces::ContainerNamespaces(pid_t process1) {
  auto user = openNamespace(process1, "user");
  auto mount = openNamespace(process1, "mnt");
  const UniqueFd ours(::open("/proc/self/ns/user", O_RDONLY | O_CLOEXEC));
  // bubblewrap makes the mounts in one user namespace, and runs the command in one below it that
  // has the wanted user: the rest may be entered from the outer one only.
  UniqueFd owner(::ioctl(mount.get(), NS_GET_USERNS));
  const bool outer = owner && !same(owner, ours);
  const bool inner = !same(user, ours) && !(outer && same(user, owner));
  if (outer) fds_.push_back(std::move(owner));
  for (const char* name : {"uts", "ipc", "pid"}) fds_.push_back(openNamespace(process1, name));
  fds_.push_back(std::move(mount));
  if (inner) fds_.push_back(std::move(user));

  std::ifstream status(fmt::format("/proc/{}/status", process1));
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("CapBnd:")) bounding_ = std::stoull(line.substr(7), nullptr, 16);
}

bool ContainerNamespaces::enter() const noexcept {
  for (const auto& fd : fds_)
    if (::setns(fd.get(), 0) != 0) return false;
  for (unsigned number = 0; number < 64; ++number) {
    if (bounding_ >> number & 1) continue;
    if (::prctl(PR_CAPBSET_READ, number, 0, 0, 0) == 1 &&
        ::prctl(PR_CAPBSET_DROP, number, 0, 0, 0) != 0)
      return false;
  }
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

ProcessNamespace processNamespaceOf(pid_t process1) {
  ProcessNamespace result{openNamespace(process1, "pid"), UniqueFd()};
  const UniqueFd ours(::open("/proc/self/ns/user", O_RDONLY | O_CLOEXEC));
  UniqueFd owner(::ioctl(result.processes.get(), NS_GET_USERNS));
  if (owner && !same(owner, ours)) result.users = std::move(owner);
  return result;
}

}  // namespace sparklab::process
