// One forwarded connection into a pod.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

/// The pod at whose port somebody listens, or does not.
struct ForwardTarget {
  std::vector<pid_t> containers;  ///< their process 1s
  std::string podIP;
  std::string sandboxId;  ///< for error messages
};

/// Connects to what listens on `port` in the pod (on its address, on 127.0.0.1 or on all of them)
/// and copies both ways. One second after one side has ended, both are closed, as containerd does
/// it. Returns what went wrong in containerd's words, or "".
Task<std::string> forwardPort(ForwardTarget target, std::uint16_t port, ByteSource input,
                              ByteSink output);

}  // namespace sparklab::lab
