// The score plugins of kube-scheduler 1.34 with their default weights: the best of several nodes.
#pragma once

#include "lab/scheduling/topology_spread.hpp"

namespace sparklab::lab {

/// One score for each of `candidates`, higher is better. `spread` holds for pods without spread
/// constraints of their own. Image locality is left out: every lab node has the same images.
std::vector<std::int64_t> scoreNodes(const PodInfo& pod, const ClusterView& view,
                                     const std::vector<const NodeInfo*>& candidates,
                                     const std::vector<SpreadConstraint>& spread);

}  // namespace sparklab::lab
