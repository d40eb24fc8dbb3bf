// The filter plugins of kube-scheduler 1.34 with its words: which nodes a pod may go to.
#pragma once

#include "lab/scheduling/pod_affinity.hpp"
#include "lab/scheduling/topology_spread.hpp"

namespace sparklab::lab {

/// Prepared once for a pod (PreFilter) and asked about each node (Filter). Borrows both arguments.
class Filters {
 public:
  Filters(const PodInfo& pod, const ClusterView& view);

  /// The first plugin that refuses gives the reasons; nothing when the pod may go there.
  std::optional<Refusal> check(const NodeInfo& node) const;

 private:
  const PodInfo& pod_;
  TopologySpreadFilter spread_;
  PodAffinityFilter affinity_;
};

}  // namespace sparklab::lab
