// The DefaultPreemption plugin: which pods have to go so that a more important one fits.
#pragma once

#include <map>
#include <optional>

#include "lab/scheduling/cluster_view.hpp"

namespace sparklab::lab {

/// A node on which the pod would fit without `victims`, the most important of them first.
struct PreemptionCandidate {
  std::string node;
  std::vector<PodInfoPtr> victims;
  int budgetViolations = 0;
};

struct Preemption {
  std::optional<PreemptionCandidate> best;
  std::map<std::string, std::string> refusals;  ///< why no victims help, by node that was tried
};

/// Looks at the nodes of `view` whose indices are given (those that did not refuse for good).
/// `budgets` are the PodDisruptionBudgets: respected where there is a choice.
Preemption findVictims(const PodInfo& pod, const ClusterView& view,
                       const std::vector<std::size_t>& nodes,
                       const std::vector<ObjectPtr>& budgets);

}  // namespace sparklab::lab
