#include "commands/leftovers.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <sstream>
#include <string>

#include "base/file.hpp"
#include "base/unique_fd.hpp"
#include "lab/kubelet/sandbox.hpp"

namespace sparklab::commands {
namespace {

namespace fs = std::filesystem;

constexpr int kPatienceMs = 5000;

/// A path as /proc/<pid>/mountinfo writes it.
std::string escaped(const std::string& path) {
  std::string text;
  for (const char c : path) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\\')
      text += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    else
      text += c;
  }
  return text;
}

struct MountLine {
  std::string root, target;
};

/// Calls `each` with every mount that the process sees, oldest first.
template <typename Each>
void forEachMount(const std::string& process, Each each) {
  std::istringstream lines(contentOf("/proc/" + process + "/mountinfo"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string id, parent, device;
    MountLine mount;
    if (fields >> id >> parent >> device >> mount.root >> mount.target) each(mount);
  }
}

/// `folder` as mounts name it: below the root of its file system, and not of this machine.
std::string withinFilesystem(const fs::path& folder) {
  std::error_code failure;
  const auto resolved = fs::weakly_canonical(folder, failure);
  const auto path = escaped((failure ? folder : resolved).string());
  std::string result = path;
  std::size_t longest = 0;
  forEachMount("self", [&](const MountLine& mount) {
    const std::string target = mount.target == "/" ? "" : mount.target;
    if (!isBelow(path, target) || target.size() < longest) return;
    longest = target.size();
    result = (mount.root == "/" ? "" : mount.root) + path.substr(target.size());
  });
  return result;
}

/// The first process of a PID namespace below ours, which is what a sandbox is.
bool isFirstOfItsNamespace(const std::string& process) {
  std::istringstream lines(contentOf("/proc/" + process + "/status"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("NSpid:")) continue;
    std::istringstream numbers(line.substr(6));
    const std::vector<std::string> ids{std::istream_iterator<std::string>(numbers), {}};
    return ids.size() > 1 && ids.back() == "1";
  }
  return false;
}

bool isMarked(const std::string& process, const std::string& folder) {
  std::istringstream variables(contentOf("/proc/" + process + "/environ"));
  const std::string begin = std::string(lab::kSandboxOf) + "=";
  for (std::string variable; std::getline(variables, variable, '\0');)
    if (variable.starts_with(begin)) return isBelow(variable.substr(begin.size()), folder);
  return false;
}

bool mountsFrom(const std::string& process, const std::string& root) {
  bool found = false;
  forEachMount(process, [&](const MountLine& mount) { found |= isBelow(mount.root, root); });
  return found;
}

bool isOurs(const std::string& process) {
  struct stat info = {};
  return ::stat(("/proc/" + process).c_str(), &info) == 0 && info.st_uid == ::geteuid();
}

}  // namespace

int endSandboxesOf(const fs::path& folder) {
  const auto root = withinFilesystem(folder);
  int ended = 0;
  std::error_code failure;
  for (fs::directory_iterator it("/proc", failure), end; !failure && it != end;
       it.increment(failure)) {
    const auto process = it->path().filename().string();
    if (process.find_first_not_of("0123456789") != std::string::npos) continue;
    // Opened before it is looked at, so that the signal can't meet a successor of the same number.
    const UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, std::stoi(process), 0)));
    if (!handle || !isOurs(process) || !isFirstOfItsNamespace(process)) continue;
    if (!isMarked(process, folder) && !mountsFrom(process, root)) continue;
    if (::syscall(SYS_pidfd_send_signal, handle.get(), SIGKILL, nullptr, 0) != 0) continue;
    ++ended;
    pollfd gone{handle.get(), POLLIN, 0};
    while (::poll(&gone, 1, kPatienceMs) < 0 && errno == EINTR) continue;
  }
  return ended;
}

}  // namespace sparklab::commands
