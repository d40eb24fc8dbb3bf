// fork and exec, as a child of sparklab needs them. Only child.cpp uses it.
//
// Boost.Process v2's own launcher is not used: that of 1.81 leaks descriptors into the child
// (boostorg/process#360) and leaves a failed child through exit(), which runs the parent's atexit
// handlers and prints its unflushed output again (boostorg/process#514).
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "process/container_namespaces.hpp"
#include "process/writable_layer.hpp"

namespace sparklab::process {

struct LaunchPlan {
  std::string program;  ///< as execve takes it; in a container, a name to be looked up there
  std::vector<std::string> argv;
  std::map<std::string, std::string> env;
  std::string workingDirectory;                    ///< empty: ours
  std::map<int, int> descriptors;                  ///< child's number -> ours
  const ContainerNamespaces* container = nullptr;  ///< where it runs, if not here
  const WritableLayer* layer = nullptr;            ///< mounted first
  int controlGroup = -1;                           ///< joined before that: its cgroup.procs
  int connects = -1;                               ///< a Unix socket for offerConnects(); -1: none
  bool terminal = false;  ///< descriptor 0 is a terminal, which becomes the session's own
};

/// The file that `name` means: itself when it holds a slash, else the first executable of that name
/// in `path`. Throws Error that tells a missing file from one that may not be executed.
std::string findProgram(const std::string& name, const std::string& path,
                        const std::string& workingDirectory);

/// Starts the process: its own session, default signal dispositions, empty signal mask, killed with
/// this thread, no descriptor but the planned ones. Throws Error when it can't be executed.
pid_t launch(const LaunchPlan& plan);

}  // namespace sparklab::process
