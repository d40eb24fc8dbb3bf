// One more process in a container that runs: kubectl exec.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "lab/kubelet/environment.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

/// Where and how a command is run.
struct ExecPlan {
  pid_t container = 0;          ///< its process 1
  std::function<bool()> alive;  ///< whether that number still is process 1's
  std::vector<std::string> command;
  Environment environment;
  std::string workingDirectory;
};

/// Runs the command as containerd does: in the container's namespaces, with its user, and killed
/// only with the container. Returns when it has ended and its output is delivered; what still holds
/// its output open is waited for. Nothing in here needs the kubelet, which may go first.
Task<ExecResult> runInContainer(ExecPlan plan, std::shared_ptr<RemoteStreams> streams);

}  // namespace sparklab::lab
