// The cluster as one scheduling attempt sees it.
#pragma once

#include <vector>

#include "lab/scheduling/node_info.hpp"

namespace sparklab::lab {

/// Borrows everything; nodes are ordered by name and all have an object.
struct ClusterView {
  std::vector<const NodeInfo*> nodes;
  NamespaceLookup namespaces;

  /// The same with another state of one node: what preemption tries out.
  ClusterView with(std::size_t index, const NodeInfo& node) const {
    auto view = *this;
    view.nodes[index] = &node;
    return view;
  }
};

/// Why one node refuses a pod. `final` when even the removal of other pods would not help
/// (UnschedulableAndUnresolvable).
struct Refusal {
  std::vector<std::string> reasons;
  bool final = true;
};

}  // namespace sparklab::lab
