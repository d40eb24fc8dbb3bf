#include "process/namespaces.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::process {
namespace {

void writeFile(const char* path, std::string_view text) {
  const UniqueFd fd(::open(path, O_WRONLY | O_CLOEXEC));
  if (!fd || ::write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    throw Error(fmt::format("cannot write {}: {}", path, std::strerror(errno)),
                userNamespaceHint());
}

std::string firstLine(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

}  // namespace

void enterMountNamespace() {
  const auto uid = ::geteuid();
  const auto gid = ::getegid();
  if (::unshare(CLONE_NEWNS) != 0) {
    if (errno != EPERM || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
      throw Error(fmt::format("cannot make a mount namespace: {}", std::strerror(errno)),
                  userNamespaceHint());
    writeFile("/proc/self/setgroups", "deny");
    writeFile("/proc/self/uid_map", fmt::format("{0} {0} 1", uid));
    writeFile("/proc/self/gid_map", fmt::format("{0} {0} 1", gid));
  }
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
    throw Error(fmt::format("cannot make the mounts private: {}", std::strerror(errno)),
                userNamespaceHint());
}

bool mayMount() {
  constexpr int kSysAdmin = 21;  // CAP_SYS_ADMIN, linux/capability.h
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("CapEff:"))
      return ((std::stoull(line.substr(7), nullptr, 16) >> kSysAdmin) & 1) != 0;
  return false;
}

std::optional<ForbiddingSetting> forbiddingSetting() {
  static const ForbiddingSetting known[] = {
      {"kernel.unprivileged_userns_clone", "0", "1"},
      {"user.max_user_namespaces", "0", "15000"},
      {"kernel.apparmor_restrict_unprivileged_userns", "1", "0"},
  };
  for (const auto& setting : known) {
    auto path = "/proc/sys/" + setting.name;
    std::replace(path.begin(), path.end(), '.', '/');
    if (firstLine(path.c_str()) == setting.value) return setting;
  }
  return {};
}

std::string userNamespaceHint() {
  const auto setting = forbiddingSetting();
  return setting ? fmt::format("run `sudo sysctl {}={}`", setting->name, setting->allow) : "";
}

}  // namespace sparklab::process
