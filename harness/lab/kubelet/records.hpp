// What the node knows about a pod's containers: the input of the status computation.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/time.hpp"

namespace sparklab::lab {

/// One run of a container, from its start to its end.
struct Run {
  std::string id;  ///< "containerd://<64 hex>"
  WallTime startedAt;
  std::optional<WallTime> finishedAt;  ///< set: it has ended, and the fields below count
  int exitCode = 0;
  std::string reason;  ///< Completed, Error, OOMKilled, StartError
  std::string message;
};

/// Why a container is not running: CrashLoopBackOff, ErrImagePull, CreateContainerConfigError ...
struct Waiting {
  std::string reason, message;
};

struct ContainerRecord {
  std::string image;    ///< resolved name; empty before the first run
  std::string imageId;  ///< likewise
  std::optional<Run> current, last;
  int restarts = 0;
  std::optional<Waiting> waiting;  ///< what kept the last attempt to start it from succeeding
  bool started = true;             ///< the startup probe has succeeded (or there is none)
  bool ready = true;               ///< likewise the readiness probe

  bool running() const { return current && !current->finishedAt; }
};

struct PodRecord {
  std::map<std::string, ContainerRecord> containers;  ///< init containers too, by name
  bool sandboxReady = false;                          ///< the pod has its network
  std::string podIP;                                  ///< set with the first sandbox, kept
  std::string hostIP;
  WallTime startTime;

  /// The node has ended the pod: nothing of it runs any more, and what never ran won't.
  bool terminated = false;

  /// The node ends the pod for this reason (DeadlineExceeded, Evicted), whatever its containers do.
  std::optional<Waiting> failure;
};

}  // namespace sparklab::lab
