// resources.limits.memory of one run of a container.
#pragma once

#include <sys/types.h>

#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <memory>

#include "base/async.hpp"
#include "process/control_group.hpp"

namespace sparklab::lab {

/// The kernel's limit where a control group can be had. Elsewhere a look at the container's
/// processes every quarter of a second of real time, and SIGKILL: a program that allocates faster
/// than that gets further than its limit. It counts what only the container has (anonymous and
/// shared memory, pages that processes share by their part), and no files: neither page cache nor
/// libraries nor class archives. Single-threaded.
class MemoryLimit {
 public:
  MemoryLimit(asio::any_io_executor executor, std::int64_t bytes, bool controlGroups);

  /// What the container's first process is to join, or -1.
  int controlGroup() const noexcept { return group_ ? group_->members() : -1; }

  /// Begins to look, if that is needed. `kill` ends the container whose process 1 is `first`; it is
  /// called at most once, and not after the destructor.
  void watch(pid_t first, std::function<void()> kill);

  /// Whether the run came to its end, or lost a process, by this limit.
  bool exceeded() const { return exceeded_ || (group_ && group_->ranOutOfMemory()); }

 private:
  void look();

  std::int64_t bytes_;
  std::unique_ptr<process::ControlGroup> group_;
  pid_t first_ = 0;
  std::function<void()> kill_;
  bool exceeded_ = false;
  asio::steady_timer timer_;
  std::shared_ptr<int> alive_ = std::make_shared<int>();
};

/// The memory of a process and all its descendants, as the watch counts it.
std::int64_t memoryOfTree(pid_t first);

}  // namespace sparklab::lab
