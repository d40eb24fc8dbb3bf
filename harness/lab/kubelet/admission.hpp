// Whether a node takes a pod that was bound to it (pkg/kubelet/lifecycle/predicate.go of Kubernetes
// 1.34): the scheduler's word is not enough, and pods can be bound without it.
#pragma once

#include <optional>
#include <string>

#include "lab/scheduling/node_info.hpp"

namespace sparklab::lab {

struct Rejection {
  std::string reason;   ///< "OutOfcpu", "NodeAffinity", "NodePorts" ...
  std::string message;  ///< of the event; the pod's status says "Pod was rejected: " before it
};

/// `node` holds the pods that were taken before. Nothing when the pod is welcome.
std::optional<Rejection> rejects(const NodeInfo& node, const PodInfo& pod);

}  // namespace sparklab::lab
