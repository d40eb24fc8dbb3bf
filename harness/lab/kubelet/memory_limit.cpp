#include "lab/kubelet/memory_limit.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto kEvery = 250ms;

/// The sum of the lines of a file of /proc that begin with one of `keys`: "RssAnon:   123 kB".
std::int64_t sumOf(const std::string& path, std::initializer_list<std::string_view> keys) {
  std::int64_t kibibytes = 0;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    for (const auto key : keys)
      if (line.starts_with(key)) kibibytes += std::atoll(line.c_str() + key.size());
  return kibibytes * 1024;
}

/// `first` and its descendants. Orphans of a container are its process 1's children.
std::vector<pid_t> treeOf(pid_t first) {
  std::vector<pid_t> pids{first};
  for (std::size_t i = 0; i < pids.size(); ++i) {
    std::error_code gone;
    // Each thread has children of its own.
    for (fs::directory_iterator task(fmt::format("/proc/{}/task", pids[i]), gone), end;
         !gone && task != end; task.increment(gone)) {
      std::ifstream children(task->path() / "children");
      for (pid_t child = 0; children >> child;) pids.push_back(child);
    }
  }
  return pids;
}

}  // namespace

std::int64_t memoryOfTree(pid_t first) {
  const auto pids = treeOf(first);
  std::int64_t bytes = 0;
  for (const auto pid : pids)
    bytes += sumOf(fmt::format("/proc/{}/smaps_rollup", pid), {"Pss_Anon:", "Pss_Shmem:"});
  return bytes;
}

MemoryLimit::MemoryLimit(asio::any_io_executor executor, std::int64_t bytes, bool controlGroups)
    : bytes_(bytes),
      group_(controlGroups ? process::ControlGroup::make(static_cast<std::uint64_t>(bytes))
                           : nullptr),
      timer_(std::move(executor)) {}

void MemoryLimit::watch(pid_t first, std::function<void()> kill) {
  first_ = first;
  kill_ = std::move(kill);
  if (!group_) look();
}

void MemoryLimit::look() {
  // What the kernel has counted already; processes that were forked share much of it, so that the
  // sum is an upper bound. Only above the limit is it worth while to look closer.
  std::int64_t atMost = 0;
  for (const auto pid : treeOf(first_))
    atMost += sumOf(fmt::format("/proc/{}/status", pid), {"RssAnon:", "RssShmem:"});
  if (atMost > bytes_ && memoryOfTree(first_) > bytes_) {
    exceeded_ = true;
    return kill_();
  }
  timer_.expires_after(kEvery);
  timer_.async_wait(
      [this, alive = std::weak_ptr<int>(alive_)](boost::system::error_code cancelled) {
        if (!cancelled && !alive.expired()) look();
      });
}

}  // namespace sparklab::lab
