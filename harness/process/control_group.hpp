// A control group of the kernel's that limits the memory of processes (cgroups(7)).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "base/unique_fd.hpp"

namespace sparklab::process {

/// Removed by the destructor, when everything in it has ended. Those of a process that was killed
/// are removed by the next one that makes some.
class ControlGroup {
 public:
  /// nullptr where this process may not make one: version 1 needs root, version 2 root or a subtree
  /// that was delegated to us alone (systemd-run --user --scope -p Delegate=yes). `root` is where
  /// the hierarchies are mounted.
  static std::unique_ptr<ControlGroup> make(std::uint64_t memoryBytes,
                                            const std::filesystem::path& root = "/sys/fs/cgroup");
  ~ControlGroup();
  ControlGroup(const ControlGroup&) = delete;
  ControlGroup& operator=(const ControlGroup&) = delete;

  /// Its cgroup.procs, open: a process that writes "0" to it joins.
  int members() const noexcept { return members_.get(); }

  /// Whether the kernel has killed a process of it for want of memory.
  bool ranOutOfMemory() const;

 private:
  ControlGroup(std::filesystem::path folder, bool unified)
      : folder_(std::move(folder)), unified_(unified) {}

  std::filesystem::path folder_;
  bool unified_;
  UniqueFd members_;
};

}  // namespace sparklab::process
