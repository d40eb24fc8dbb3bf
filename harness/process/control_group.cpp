#include "process/control_group.hpp"
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace sparklab::process {
namespace {

namespace fs = std::filesystem;

/// "sparklab-<pid of the one who made it>-<number>"
constexpr std::string_view kPrefix = "sparklab-";

bool write(const fs::path& path, const std::string& text) {
  const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return fd && ::write(fd.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

bool holdsWord(const std::string& text, std::string_view word) {
  std::istringstream words(text);
  for (std::string next; words >> next;)
    if (next == word) return true;
  return false;
}

/// This process's group of `controller` (of the unified hierarchy: ""), relative to its root.
std::optional<std::string> ownGroup(std::string_view controller) {
  std::istringstream lines(contentOf("/proc/self/cgroup"));
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    auto names = line.substr(first + 1, second - first - 1);
    for (auto& c : names)
      if (c == ',') c = ' ';
    if (controller.empty() ? names.empty() : holdsWord(names, controller))
      return line.substr(second + 2);  // without the "/"
  }
  return {};
}

/// Lets groups below `parent` have the memory controller. It can't be had while processes are in
/// `parent` itself: if we are its only one, we move into a group of our own.
bool handDown(const fs::path& parent) {
  const auto control = parent / "cgroup.subtree_control";
  if (holdsWord(contentOf(control), "memory") || write(control, "+memory")) return true;
  if (contentOf(parent / "cgroup.procs") != fmt::format("{}\n", ::getpid())) return false;
  const auto own = parent / fmt::format("{}{}-self", kPrefix, ::getpid());
  std::error_code failure;
  fs::create_directory(own, failure);
  return !failure && write(own / "cgroup.procs", "0") && write(control, "+memory");
}

/// What a process that was killed has left: groups without members can be removed, others can't.
void removeAbandoned(const fs::path& parent) {
  std::error_code failure;
  std::vector<fs::path> abandoned;
  for (fs::directory_iterator it(parent, failure), end; !failure && it != end;
       it.increment(failure)) {
    const auto name = it->path().filename().string();
    if (!name.starts_with(kPrefix)) continue;
    const auto pid = std::atoi(name.c_str() + kPrefix.size());
    if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH) abandoned.push_back(it->path());
  }
  for (const auto& group : abandoned) ::rmdir(group.c_str());
}

struct Place {
  fs::path parent;
  bool unified;
};

/// Where groups of ours may be made; found once.
std::optional<Place> findPlace(const fs::path& root) {
  if (fs::exists(root / "memory/memory.limit_in_bytes")) {
    const auto own = ownGroup("memory");
    const auto parent = root / "memory" / own.value_or("");
    // In a container the root of what is mounted may be our own group.
    const auto there = fs::exists(parent) ? parent : root / "memory";
    if (::access(there.c_str(), W_OK) == 0) return Place{there, false};
  } else if (fs::exists(root / "cgroup.controllers")) {
    const auto own = root / ownGroup("").value_or("");
    for (const auto& parent : {own, root})
      if (::access((parent / "cgroup.subtree_control").c_str(), W_OK) == 0 &&
          holdsWord(contentOf(parent / "cgroup.controllers"), "memory") && handDown(parent))
        return Place{parent, true};
  }
  return {};
}

std::optional<std::int64_t> valueOf(const std::string& text, std::string_view key) {
  std::istringstream lines(text);
  std::string name;
  for (std::int64_t value = 0; lines >> name >> value;)
    if (name == key) return value;
  return {};
}

}  // namespace

std::unique_ptr<ControlGroup> ControlGroup::make(std::uint64_t memoryBytes, const fs::path& root) {
  static std::optional<Place> place;
  static std::optional<fs::path> searched;
  static int count = 0;
  if (searched != root) {
    place = findPlace(root);
    searched = root;
    if (place) removeAbandoned(place->parent);
  }
  if (!place) return nullptr;
  const auto folder = place->parent / fmt::format("{}{}-{}", kPrefix, ::getpid(), ++count);
  std::error_code failure;
  if (!fs::create_directory(folder, failure) || failure) return nullptr;
  std::unique_ptr<ControlGroup> group(new ControlGroup(folder, place->unified));
  const auto limit = std::to_string(memoryBytes);
  if (place->unified) {
    if (!write(folder / "memory.max", limit)) return nullptr;
    write(folder / "memory.swap.max", "0");   // there may be no such accounting
    write(folder / "memory.oom.group", "1");  // as the kubelet: all of the container at once
  } else {
    if (!write(folder / "memory.limit_in_bytes", limit)) return nullptr;
    write(folder / "memory.memsw.limit_in_bytes", limit);
  }
  group->members_.reset(::open((folder / "cgroup.procs").c_str(), O_WRONLY | O_CLOEXEC));
  return group->members_ ? std::move(group) : nullptr;
}

ControlGroup::~ControlGroup() {
  members_.reset();
  ::rmdir(folder_.c_str());
}

bool ControlGroup::ranOutOfMemory() const {
  const auto text = contentOf(folder_ / (unified_ ? "memory.events" : "memory.oom_control"));
  return valueOf(text, "oom_kill").value_or(0) > 0;
}

}  // namespace sparklab::process
