// The way into a container that runs already.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

#include "base/unique_fd.hpp"

namespace sparklab::process {

/// The namespaces of a container's process 1, held open.
class ContainerNamespaces {
 public:
  /// Throws Error when there is no such process, or it may not be entered.
  explicit ContainerNamespaces(pid_t process1);

  /// Moves the calling process, which must have one thread, into the container, with no capability
  /// that process 1 could not have, and none to be gained. Its children will see the container's
  /// processes. False with errno when that fails. Makes nothing but system calls.
  bool enter() const noexcept;

 private:
  std::vector<UniqueFd> fds_;  ///< in the order in which they are to be entered
  std::uint64_t bounding_ = ~std::uint64_t{0};
};

/// Where the processes of `process1` are, to be joined by a sandbox. Throws Error as above.
struct ProcessNamespace {
  UniqueFd processes;
  UniqueFd users;  ///< the user namespace that it belongs to, unless that is ours
};
ProcessNamespace processNamespaceOf(pid_t process1);

}  // namespace sparklab::process
