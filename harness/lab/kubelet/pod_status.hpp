// PodStatus as kubelet 1.34 computes it from the containers' states: phase, conditions, container
// statuses (pkg/kubelet/kubelet_pods.go, pkg/kubelet/status).
#pragma once

#include <vector>

#include "base/json.hpp"
#include "lab/kubelet/records.hpp"

namespace sparklab::lab {

/// The status to publish for `pod`, whose present status supplies the phase so far, the scheduler's
/// condition and the transition times of conditions that stay as they are. Pure.
json::value computeStatus(const json::value& pod, const PodRecord& record, WallTime now);

/// The phase that the containers' states amount to. A terminal one is published only when nothing
/// of the pod runs any more, but it makes the node end the pod. Pure.
std::string computePhase(const json::value& pod, const PodRecord& record);

/// Whether a container that does not run is to be started (again), by the pod's restart policy.
bool shouldStart(const json::value& pod, const json::value& container,
                 const ContainerRecord& record);

/// One that was added to look into the pod: it is started once, whatever the restart policy.
bool isEphemeral(const json::value& pod, const json::value& container);

/// An init container with a restart policy of its own: it runs beside the others.
bool isSidecar(const json::value& container);

/// True when no init container stands in the way of the regular ones.
bool isInitialized(const json::value& pod, const PodRecord& record);

inline bool isTerminal(std::string_view phase) {
  return phase == "Succeeded" || phase == "Failed";
}

}  // namespace sparklab::lab
