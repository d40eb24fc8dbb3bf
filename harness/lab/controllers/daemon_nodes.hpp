// Which nodes a DaemonSet's pods belong on, and how they are bound there. Rules:
// pkg/controller/daemon and its util of Kubernetes 1.34.
#pragma once

#include <string>

#include "base/json.hpp"

namespace sparklab::lab {

struct DaemonFit {
  bool shouldRun = false;       ///< a pod is wanted there
  bool shouldContinue = false;  ///< one that is there may stay
};
DaemonFit daemonFit(const json::value& daemonSet, const json::value& node);

/// `pod` with the tolerations of all daemons' pods and a node affinity for that node alone.
void bindDaemonPod(json::value& pod, std::string_view node);

/// The node that a daemon's pod is on or is meant for; "" when that cannot be told.
std::string daemonNodeOf(const json::value& pod);

}  // namespace sparklab::lab
