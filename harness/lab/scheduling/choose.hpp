// One scheduling attempt: a node for a pod, or the words of FailedScheduling.
#pragma once

#include "lab/scheduling/preemption.hpp"
#include "lab/scheduling/topology_spread.hpp"

namespace sparklab::lab {

struct Attempt {
  std::string node;                               ///< set: the pod goes there
  std::string refusal;                            ///< else: the FailedScheduling message
  std::optional<PreemptionCandidate> preemption;  ///< who has to go so that the pod will fit
};

struct AttemptInput {
  const PodInfo& pod;
  const ClusterView& view;
  std::vector<ObjectPtr> budgets{};            ///< all PodDisruptionBudgets
  std::vector<SpreadConstraint> spread{};      ///< the cluster's default constraints for this pod
  const std::vector<PodInfoPtr>* nominated{};  ///< pods with a nominated node, this one aside
};

/// Pure. Among the best nodes the first by name is taken (kube-scheduler takes any).
Attempt schedulePod(const AttemptInput& input);

}  // namespace sparklab::lab
